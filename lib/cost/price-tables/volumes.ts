import { checked, type PriceTable, remembered } from '../price';

/** Amazon EBS; gp3 has 3000 operations and 125 MiB a second for nothing. */
export const volumes = {
  source: 'https://aws.amazon.com/ebs/pricing/',
  comparedWith: 'usage types EBS:VolumeUsage.gp3 and EBS:SnapshotUsage of public price lists',
  date: '2026-08-10',
  prices: {
    'ebs-gp3-gb-month': { 'eu-central-1': checked(0.0952), 'us-east-1': checked(0.08) },
    'ebs-gp3-iops-month': { 'eu-central-1': remembered(0.006), 'us-east-1': remembered(0.005) },
    'ebs-gp3-mib-per-second-month': { 'eu-central-1': remembered(0.048), 'us-east-1': remembered(0.04) },
    'ebs-gp2-gb-month': { 'eu-central-1': remembered(0.119), 'us-east-1': remembered(0.1) },
    'ebs-snapshot-gb-month': { 'eu-central-1': checked(0.054), 'us-east-1': remembered(0.05) },
  },
} satisfies PriceTable;
