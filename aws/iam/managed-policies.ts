import { Validations } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';

/** A policy that AWS maintains, and why it serves better than one of our own. */
export interface AwsPolicy {
  /** Name with its path, such as `AmazonEBSCSIDriverPolicyV2`. */
  readonly name: string;
  readonly because: string;
}

/** Gives a role a policy that AWS maintains, with the reason for cdk-nag. */
export function addAwsPolicy(role: iam.Role, { name, because }: AwsPolicy): void {
  role.addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName(name));
  const id = `AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${name}]`;
  Validations.of(role).acknowledge({ id, reason: because });
}
