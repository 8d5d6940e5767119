import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import type { NodeSubnetGroup } from '../../lib/contract/subnet-groups';
import { EnvironmentStack, type EnvironmentStackProps } from '../environment-stack';
import { interfaceEndpoints, s3Endpoint } from './endpoints';
import { flowLogs } from './flow-logs';
import { tagForLoadBalancers } from './load-balancer-tags';
import { dataSecurityGroup, nodeSecurityGroups } from './security-groups';
import { referStrongly } from './strong-references';
import { network } from './vpc';

/** VPC, subnets, ways out, and the security groups of the groups of subnets. */
export class NetworkStack extends EnvironmentStack {
  /** Its subnets have the names of their groups. */
  readonly vpc: ec2.Vpc;
  /** None where machines have public addresses instead. */
  readonly natGatewayIds: readonly string[];
  /** Security groups of nodes, by the group of subnets that they are in. */
  readonly nodeSecurityGroups: ReadonlyMap<NodeSubnetGroup, ec2.SecurityGroup>;
  /** Security group of databases and caches. */
  readonly dataSecurityGroup: ec2.SecurityGroup;

  constructor(scope: Construct, props: EnvironmentStackProps) {
    super(scope, props, { part: 'network', description: 'VPC, subnets, ways out, security groups' });
    const { vpc, natGatewayIds } = network(this, this.cloud);
    this.vpc = vpc;
    this.natGatewayIds = natGatewayIds;
    tagForLoadBalancers(vpc, this.cloud.name);
    s3Endpoint(vpc);
    interfaceEndpoints(this, vpc, this.cloud);
    flowLogs(this, vpc, this.cloud);
    this.nodeSecurityGroups = nodeSecurityGroups(this, vpc);
    this.dataSecurityGroup = dataSecurityGroup(this, vpc, this.nodeSecurityGroups, this.cloud);
    referStrongly(this, vpc, [...this.nodeSecurityGroups.values(), this.dataSecurityGroup]);
  }
}
