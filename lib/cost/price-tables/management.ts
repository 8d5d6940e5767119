import { checked, type PriceTable, remembered } from '../price';

/** Keys, secrets, alarms and logs. */
export const management = {
  source:
    'https://aws.amazon.com/kms/pricing/, https://aws.amazon.com/secrets-manager/pricing/ and https://aws.amazon.com/cloudwatch/pricing/',
  comparedWith:
    'usage types KMS-Keys and AWSSecretsManager-Secrets of a public bill, CW:AlarmMonitorUsage of a public price list',
  date: '2026-08-10',
  prices: {
    'kms-key-month': { everywhere: checked(1) },
    'secret-month': { everywhere: checked(0.4) },
    'alarm-metric-month': { everywhere: checked(0.1) },
    'log-ingestion-gb': { 'eu-central-1': remembered(0.63), 'us-east-1': remembered(0.5) },
  },
} satisfies PriceTable;
