import type * as elasticache from 'aws-cdk-lib/aws-elasticache';
import type * as rds from 'aws-cdk-lib/aws-rds';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { parameterPath } from '../../lib/contract/cloud-names';
import { bucketParameter, type StoreParameter, storeParameters, userParameter } from '../../lib/contract/parameters';
import { loginName, storeUsers } from '../../lib/contract/store-users';
import { stores } from '../../lib/contract/stores';
import type { BucketPurpose } from '../../lib/environment/sections/aws/buckets';
import type { CloudEnvironment } from '../cloud-environment';
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
  'cache-name': ({ cache }) => cache?.ref,
};

/** What programs must know of the stores. */
export function addParameters(scope: Construct, environment: CloudEnvironment, made: Stores): void {
  const add = (name: string, description: string, value: string | undefined) => {
    if (value === undefined) return;
    const parameterName = parameterPath(environment.name, 'platform', name);
    new ssm.StringParameter(scope, `Parameter-${name}`, { parameterName, stringValue: value, description });
  };
  for (const [name, { meaning }] of Object.entries(storeParameters))
    add(name, meaning, values[name as StoreParameter](made));
  for (const { store, user } of storeUsers(environment))
    add(userParameter(store, user), `Name by which ${user} logs in`, loginName(environment.name, { store, user }));
  for (const [purpose, { bucketName }] of made.buckets) add(bucketParameter(purpose), `Bucket: ${purpose}`, bucketName);
}
