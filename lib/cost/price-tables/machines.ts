import { checked, type PriceTable, type RegionalPrice, remembered } from '../price';

const virginia = (usd: number): RegionalPrice => ({ 'us-east-1': checked(usd) });

/** Instances of Amazon EC2 with Linux, on demand. */
export const machines = {
  source: 'https://aws.amazon.com/ec2/pricing/on-demand/',
  comparedWith:
    'zz_generated.pricing_aws.go of https://github.com/aws/karpenter-provider-aws (us-east-1) and catalogs/v8/aws/vms.csv of https://github.com/skypilot-org/skypilot-catalog (eu-central-1)',
  date: '2026-07-20',
  prices: {
    't3.small-hour': { ...virginia(0.0208), 'eu-central-1': checked(0.024) },
    't3.medium-hour': { ...virginia(0.0416), 'eu-central-1': checked(0.048) },
    't3.large-hour': { ...virginia(0.0832), 'eu-central-1': checked(0.096) },
    't3a.small-hour': { ...virginia(0.0188), 'eu-central-1': remembered(0.0216) },
    't3a.medium-hour': { ...virginia(0.0376), 'eu-central-1': remembered(0.0432) },
    't3a.large-hour': { ...virginia(0.0752), 'eu-central-1': remembered(0.0864) },
    'm6a.xlarge-hour': { ...virginia(0.1728), 'eu-central-1': remembered(0.207) },
    'm6i.large-hour': { ...virginia(0.096), 'eu-central-1': checked(0.115) },
    'm6i.xlarge-hour': { ...virginia(0.192), 'eu-central-1': checked(0.23) },
    'm7i.large-hour': { ...virginia(0.1008), 'eu-central-1': remembered(0.12075) },
    'm7i.xlarge-hour': { ...virginia(0.2016), 'eu-central-1': remembered(0.2415) },
    'c7i.2xlarge-hour': { ...virginia(0.357), 'eu-central-1': remembered(0.4074) },
    'c6i.2xlarge-hour': { ...virginia(0.34), 'eu-central-1': remembered(0.388) },
    'r7i.xlarge-hour': { ...virginia(0.2646), 'eu-central-1': remembered(0.3192) },
    'r7i.2xlarge-hour': { ...virginia(0.5292), 'eu-central-1': remembered(0.6384) },
    'r6i.2xlarge-hour': { ...virginia(0.504), 'eu-central-1': remembered(0.608) },
    'g5.4xlarge-hour': { ...virginia(1.624), 'eu-central-1': remembered(2.031) },
    'g6.4xlarge-hour': { ...virginia(1.3232), 'eu-central-1': remembered(1.6544) },
  },
} satisfies PriceTable;
