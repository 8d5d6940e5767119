import { checked, derived, inVirginia, type PriceTable, type RegionalPrice, remembered } from '../price';

/** What Frankfurt costs where Virginia costs 1: the smallest class, and disks. */
const FRANKFURT = 1.19;

const unchecked = (usd: number): RegionalPrice => ({
  'eu-central-1': derived(usd, FRANKFURT),
  'us-east-1': remembered(usd),
});

/** PostgreSQL of Amazon RDS in one zone; a standby in another costs as much again, for the instance and its disk. */
export const database = {
  source: 'https://aws.amazon.com/rds/postgresql/pricing/',
  comparedWith:
    'usage types EUC1-InstanceUsage:db.t4g.micro and EUC1-RDS:GP3-Storage of a public bill, and lists of us-east-1',
  date: '2025-01-01',
  prices: {
    'db.t4g.micro-hour': { 'eu-central-1': checked(0.019), 'us-east-1': checked(0.016) },
    'db.t4g.small-hour': inVirginia(0.032, FRANKFURT),
    'db.t4g.medium-hour': inVirginia(0.065, FRANKFURT),
    'db.t4g.large-hour': inVirginia(0.129, FRANKFURT),
    'db.m7g.large-hour': unchecked(0.168),
    'db.m7g.xlarge-hour': unchecked(0.337),
    'db.r7g.large-hour': inVirginia(0.239, FRANKFURT),
    'db.r7g.xlarge-hour': inVirginia(0.478, FRANKFURT),
    'db.r7g.2xlarge-hour': inVirginia(0.956, FRANKFURT),
    'db.r7g.4xlarge-hour': unchecked(1.912),
    'rds-gp3-gb-month': { 'eu-central-1': checked(0.137), 'us-east-1': checked(0.115) },
    'rds-backup-gb-month': { 'eu-central-1': remembered(0.103), 'us-east-1': remembered(0.095) },
  },
} satisfies PriceTable;
