import { inVirginia, type PriceTable, type RegionalPrice } from '../price';

/** US dollars an hour in Virginia, by instance type. */
const types: Readonly<Record<string, number>> = {
  'g4dn.xlarge': 0.526,
  'g4dn.2xlarge': 0.752,
  'g4dn.4xlarge': 1.204,
  'g4dn.8xlarge': 2.176,
  'g4dn.12xlarge': 3.912,
  'g4dn.16xlarge': 4.352,
  'g5.xlarge': 1.006,
  'g5.2xlarge': 1.212,
  'g5.4xlarge': 1.624,
  'g5.8xlarge': 2.448,
  'g5.12xlarge': 5.672,
  'g5.16xlarge': 4.096,
  'g5.24xlarge': 8.144,
  'g5.48xlarge': 16.288,
  'g6.xlarge': 0.8048,
  'g6.2xlarge': 0.9776,
  'g6.4xlarge': 1.3232,
  'g6.8xlarge': 2.0144,
  'g6.12xlarge': 4.6016,
  'g6.16xlarge': 3.3968,
  'g6.24xlarge': 6.6752,
  'g6.48xlarge': 13.3504,
  'gr6.4xlarge': 1.5392,
  'gr6.8xlarge': 2.4464,
  'g6e.xlarge': 1.861,
  'g6e.2xlarge': 2.24208,
  'g6e.4xlarge': 3.00424,
  'g6e.8xlarge': 4.52856,
  'g6e.12xlarge': 10.49264,
  'g6e.16xlarge': 7.57719,
  'g6e.24xlarge': 15.06559,
  'g6e.48xlarge': 30.13118,
  'g7e.2xlarge': 3.36312,
  'g7e.4xlarge': 3.99816,
  'g7e.8xlarge': 5.26824,
  'g7e.12xlarge': 8.28608,
  'g7e.24xlarge': 16.57216,
  'g7e.48xlarge': 33.14432,
  'p4d.24xlarge': 21.957642,
  'p4de.24xlarge': 27.44705,
  'p5.4xlarge': 6.88,
  'p5.48xlarge': 55.04,
};

/** What Frankfurt costs where Virginia costs 1: g5g. */
const FRANKFURT = 1.2509;

const prices: Readonly<Record<string, RegionalPrice>> = Object.fromEntries(
  Object.entries(types).map(([type, usd]) => [`${type}-hour`, inVirginia(usd, FRANKFURT)]),
);

/** Instances of Amazon EC2 with GPUs and Linux, on demand. */
export const accelerated: PriceTable = {
  source: 'https://aws.amazon.com/ec2/pricing/on-demand/',
  comparedWith:
    'zz_generated.pricing_aws.go of https://github.com/aws/karpenter-provider-aws (us-east-1) and g5g in catalogs/v8/aws/vms.csv of https://github.com/skypilot-org/skypilot-catalog (eu-central-1)',
  date: '2026-07-20',
  prices,
};
