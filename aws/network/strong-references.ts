import { CrossStackReferences, ReferenceStrength, type Stack } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';

/**
 * Lets CloudFormation refuse changes that would replace or remove what other stacks stand on: by a weak reference these
 * would keep the identifier of a subnet that is no more. Everything is exported, whoever refers to it, so that a stack
 * that ceases to do so is in nobody's way.
 */
export function referStrongly(stack: Stack, vpc: ec2.Vpc, securityGroups: Iterable<ec2.SecurityGroup>): void {
  const subnets = [...vpc.publicSubnets, ...vpc.privateSubnets, ...vpc.isolatedSubnets];
  const groups = [...securityGroups];
  for (const construct of [vpc, ...subnets, ...groups]) {
    CrossStackReferences.of(construct).produce(ReferenceStrength.STRONG);
  }
  for (const id of [vpc.vpcId, ...subnets.map(({ subnetId }) => subnetId)]) stack.exportValue(id);
  for (const { securityGroupId } of groups) stack.exportValue(securityGroupId);
}
