import { RemovalPolicy } from 'aws-cdk-lib';
import type { CloudEnvironment } from './cloud-environment';

/** Whether deletion is refused, and data outlives its stack. */
export const isProtected = ({ aws }: CloudEnvironment): boolean => aws.unprotected === undefined;

/**
 * What becomes of keys, buckets, secrets and log groups when their stack is deleted, or no longer names them. What a
 * deployment has made and fails to keep is deleted all the same: it is empty, and its name would block the next attempt.
 */
export const removalPolicy = (environment: CloudEnvironment): RemovalPolicy =>
  isProtected(environment) ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;

/**
 * The same for stores that leave a last snapshot behind, whatever they are deleted for: CloudFormation knows no exception
 * here, and needs none, as it names the snapshots itself.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html
 */
export const snapshotPolicy = (environment: CloudEnvironment): RemovalPolicy =>
  isProtected(environment) ? RemovalPolicy.SNAPSHOT : RemovalPolicy.DESTROY;
