import type * as elasticache from 'aws-cdk-lib/aws-elasticache';
import type * as rds from 'aws-cdk-lib/aws-rds';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { parameterPath } from '../../lib/contract/cloud-names';
import { bucketParameter, type StoreParameter, storeParameters } from '../../lib/contract/parameters';
import { stores } from '../../lib/contract/stores';
import type { BucketPurpose } from './buckets';
import { FIRST_DATABASE } from './database';

/** The stores that an environment has. */
export interface Stores {
  readonly database?: rds.DatabaseInstance;
  readonly cache?: elasticache.CfnReplicationGroup;
  readonly buckets: ReadonlyMap<BucketPurpose, s3.Bucket>;
}

/** What each parameter says; undefined where its store is not there. */
const values: Readonly<Record<StoreParameter, (stores: Stores) => string | undefined>> = {
  'database-host': ({ database }) => database?.dbInstanceEndpointAddress,
  'database-port': ({ database }) => database && String(stores.database.port),
  'database-name': ({ database }) => database && FIRST_DATABASE,
  'database-secret': ({ database }) => database?.secret?.secretArn,
  'cache-host': ({ cache }) => cache?.attrPrimaryEndPointAddress,
  'cache-port': ({ cache }) => cache && String(stores.cache.port),
};

/** What programs must know of the stores. */
export function addParameters(scope: Construct, environment: string, made: Stores): void {
  const add = (name: string, description: string, value: string | undefined) => {
    if (value === undefined) return;
    const parameterName = parameterPath(environment, 'platform', name);
    new ssm.StringParameter(scope, `Parameter-${name}`, { parameterName, stringValue: value, description });
  };
  for (const [name, { meaning }] of Object.entries(storeParameters))
    add(name, meaning, values[name as StoreParameter](made));
  for (const [purpose, { bucketName }] of made.buckets) add(bucketParameter(purpose), `Bucket: ${purpose}`, bucketName);
}
