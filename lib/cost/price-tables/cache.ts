import { checked, type PriceTable, remembered } from '../price';

/** Nodes of Amazon ElastiCache with Valkey, which costs a fifth less than Redis OSS. */
export const cache = {
  source: 'https://aws.amazon.com/elasticache/pricing/',
  comparedWith: 'data/elasticache-instances.json of https://github.com/LeanerCloud/ec2-instances-info',
  date: '2025-05-28',
  prices: {
    'cache.t4g.micro-hour': { 'eu-central-1': checked(0.0144), 'us-east-1': checked(0.0128) },
    'cache.t4g.small-hour': { 'eu-central-1': checked(0.0288), 'us-east-1': checked(0.0256) },
    'cache.t4g.medium-hour': { 'eu-central-1': checked(0.0576), 'us-east-1': checked(0.052) },
    'cache.m7g.large-hour': { 'eu-central-1': checked(0.1504), 'us-east-1': checked(0.1264) },
    'cache.r7g.large-hour': { 'eu-central-1': checked(0.2104), 'us-east-1': checked(0.1752) },
    'cache.r7g.xlarge-hour': { 'eu-central-1': checked(0.42), 'us-east-1': checked(0.3496) },
    'cache-snapshot-gb-month': { everywhere: remembered(0.085) },
  },
} satisfies PriceTable;
