import { CfnOutput } from 'aws-cdk-lib';
import type * as elasticache from 'aws-cdk-lib/aws-elasticache';
import type * as rds from 'aws-cdk-lib/aws-rds';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { storedSecrets } from '../../lib/contract/stored-secrets';
import type { BucketPurpose } from '../../lib/environment/sections/aws/buckets';
import { EnvironmentStack, type EnvironmentStackProps } from '../environment-stack';
import type { NetworkStack } from '../network/network-stack';
import { addBuckets } from './buckets';
import { addCache } from './cache';
import { addDatabase } from './database';
import { addParameters } from './parameters';
import { addSecrets } from './secrets';

/** What the data is reached through. */
export interface DataStackProps extends EnvironmentStackProps {
  readonly network: NetworkStack;
}

/** Database, cache, buckets, secrets and parameters: of each what the environment asks for. */
export class DataStack extends EnvironmentStack {
  readonly database: rds.DatabaseInstance | undefined;
  readonly cache: elasticache.CfnReplicationGroup | undefined;
  readonly buckets: ReadonlyMap<BucketPurpose, s3.Bucket>;

  constructor(scope: Construct, props: DataStackProps) {
    super(scope, props, { part: 'data', description: 'Database, cache, buckets, secrets and parameters' });
    const { aws } = this.cloud;
    const needed = storedSecrets(this.cloud);
    const secrets = addSecrets(this, this.cloud, needed);
    this.database = aws.database && addDatabase(this, props, aws.database);
    this.cache = aws.cache && addCache(this, { ...props, secrets }, aws.cache);
    this.buckets = addBuckets(this, this.cloud);
    addParameters(this, this.cloud, this);
    const toFill = needed.filter(({ origin }) => origin !== 'generated').map(({ path }) => path);
    if (toFill.length > 0) {
      const description = 'Secrets that are empty until a person writes them: aws secretsmanager put-secret-value';
      new CfnOutput(this, 'ToFill', { description, value: toFill.join(', ') });
    }
  }
}
