import { checked, inVirginia, type Price, type PriceTable, type RegionalPrice } from '../price';

/** What Frankfurt costs where Virginia costs 1: t3, c7i, m6i and r8g. */
const like = { t: 1.15385, c: 1.14118, m: 1.19792, r: 1.20625 };

/** An hour of the size large, by family. */
const families: Readonly<Record<string, RegionalPrice>> = {
  t3: { 'eu-central-1': checked(0.096), 'us-east-1': checked(0.0832) },
  t3a: inVirginia(0.0752, like.t),
  c6i: inVirginia(0.085, like.c),
  c6a: inVirginia(0.0765, like.c),
  c7i: { 'eu-central-1': checked(0.10185), 'us-east-1': checked(0.08925) },
  c7a: inVirginia(0.10264, like.c),
  m6i: { 'eu-central-1': checked(0.115), 'us-east-1': checked(0.096) },
  m6a: inVirginia(0.0864, like.m),
  m7i: inVirginia(0.1008, like.m),
  m7a: inVirginia(0.11592, like.m),
  r6i: inVirginia(0.126, like.r),
  r6a: inVirginia(0.1134, like.r),
  r7i: inVirginia(0.1323, like.r),
  r7a: inVirginia(0.15215, like.r),
};

/** How many of the size large each size costs. */
const sizes: Readonly<Record<string, number>> = {
  small: 0.25,
  medium: 0.5,
  large: 1,
  xlarge: 2,
  '2xlarge': 4,
  '4xlarge': 8,
  '8xlarge': 16,
  '12xlarge': 24,
  '16xlarge': 32,
};

const scaled = (price: Price, size: number): Price => ({ ...price, usd: Number((price.usd * size).toFixed(5)) });

const prices: Readonly<Record<string, RegionalPrice>> = Object.fromEntries(
  Object.entries(families).flatMap(([family, large]) =>
    Object.entries(sizes).map(([size, times]) => [
      `${family}.${size}-hour`,
      Object.fromEntries(Object.entries(large).map(([region, price]) => [region, scaled(price, times)])),
    ]),
  ),
);

/** Instances of Amazon EC2 with Linux, on demand. */
export const machines: PriceTable = {
  source: 'https://aws.amazon.com/ec2/pricing/on-demand/',
  comparedWith:
    'zz_generated.pricing_aws.go of https://github.com/aws/karpenter-provider-aws (us-east-1) and catalogs/v8/aws/vms.csv of https://github.com/skypilot-org/skypilot-catalog (eu-central-1)',
  date: '2026-07-20',
  prices,
};
