import { RemovalPolicy } from 'aws-cdk-lib';
import type { CloudEnvironment } from './cloud-environment';

/** Whether deletion is refused, and data outlives its stack. */
export const isProtected = ({ aws }: CloudEnvironment): boolean => aws.unprotected === undefined;

/** What becomes of keys, buckets and log groups when their stack is deleted, or no longer names them. */
export const removalPolicy = (environment: CloudEnvironment): RemovalPolicy =>
  isProtected(environment) ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;

/** The same for stores that leave a last snapshot behind. */
export const snapshotPolicy = (environment: CloudEnvironment): RemovalPolicy =>
  isProtected(environment) ? RemovalPolicy.SNAPSHOT : RemovalPolicy.DESTROY;
