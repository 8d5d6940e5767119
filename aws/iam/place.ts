import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { clusterName, stackName, stackParts } from '../../lib/contract/cloud-names';
import { partitionOf } from '../../lib/contract/partitions';
import type { CloudEnvironment } from '../cloud-environment';

/** Where policies apply: what their ARNs and conditions name. */
export interface Place {
  readonly environment: CloudEnvironment;
  /** Name of the EKS cluster. */
  readonly cluster: string;
  readonly clusterArn: string;
  readonly region: string;
  readonly account: string;
  /**
   * ARN in the account and region of the environment.
   *
   * @param resource what follows the account, such as `secret:/production/*`
   */
  arn(service: string, resource: string): string;
  /** ARN of what belongs to no region, such as a role. */
  globalArn(service: string, resource: string): string;
  /** ARN of what belongs to AWS and to no account, such as an image. */
  publicArn(service: string, resource: string): string;
  /** ARNs of the stacks of the environment, each of which ends in an id. */
  readonly stackArns: readonly string[];
  /** ARN of a bucket. */
  bucketArn(name: string): string;
}

/** The place of the stack that a construct is in. */
export function placeOf(scope: Construct, environment: CloudEnvironment): Place {
  const stack = Stack.of(scope);
  // Written out, since cdk-nag is told of ARNs by their text; the CDK's own table of partitions takes long to load.
  const partition = partitionOf(environment.region);
  const arn = (service: string, resource: string, parts: { region?: string; account?: string } = {}) =>
    stack.formatArn({ partition, service, resource, arnFormat: ArnFormat.NO_RESOURCE_NAME, ...parts });
  const cluster = clusterName(environment.name);
  return {
    environment,
    cluster,
    clusterArn: arn('eks', `cluster/${cluster}`),
    region: environment.region,
    account: stack.account,
    arn,
    globalArn: (service, resource) => arn(service, resource, { region: '' }),
    publicArn: (service, resource) => arn(service, resource, { account: '' }),
    stackArns: stackParts.map((part) => arn('cloudformation', `stack/${stackName(environment.name, part)}/*`)),
    bucketArn: (name) => arn('s3', name, { region: '', account: '' }),
  };
}
