import { checked, type PriceTable, remembered } from '../price';

/** What is kept: objects of Amazon S3, recovery points of AWS Backup. */
export const storage = {
  source: 'https://aws.amazon.com/s3/pricing/ and https://aws.amazon.com/backup/pricing/',
  comparedWith: 'S3 Standard of us-east-1 in a public price list',
  date: '2026-08-10',
  prices: {
    's3-standard-gb-month': { 'eu-central-1': remembered(0.0245), 'us-east-1': checked(0.023) },
    'backup-ebs-gb-month': { 'eu-central-1': remembered(0.054), 'us-east-1': remembered(0.05) },
    'backup-rds-gb-month': { 'eu-central-1': remembered(0.103), 'us-east-1': remembered(0.095) },
  },
} satisfies PriceTable;
