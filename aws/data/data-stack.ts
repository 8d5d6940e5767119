import type * as elasticache from 'aws-cdk-lib/aws-elasticache';
import type * as rds from 'aws-cdk-lib/aws-rds';
import type { Construct } from 'constructs';
import { EnvironmentStack, type EnvironmentStackProps } from '../environment-stack';
import type { NetworkStack } from '../network/network-stack';

/** What the data is reached through. */
export interface DataStackProps extends EnvironmentStackProps {
  readonly network: NetworkStack;
}

/** Database, cache, buckets, secrets and parameters. */
export class DataStack extends EnvironmentStack {
  readonly database?: rds.DatabaseInstance;
  readonly cache?: elasticache.CfnReplicationGroup;

  constructor(scope: Construct, props: DataStackProps) {
    super(scope, props, { part: 'data', description: 'Database, cache, buckets, secrets and parameters' });
  }
}
