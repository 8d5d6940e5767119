import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import type { NodeSubnetGroup } from '../../lib/contract/subnet-groups';
import { EnvironmentStack, type EnvironmentStackProps } from '../environment-stack';

/** VPC, subnets, ways out, and the security groups of the groups of subnets. */
export class NetworkStack extends EnvironmentStack {
  readonly vpc: ec2.Vpc;
  /** Security groups of nodes, by the group of subnets that they are in; only of groups that have nodes. */
  readonly nodeSecurityGroups: ReadonlyMap<NodeSubnetGroup, ec2.SecurityGroup>;
  /** Security group of databases and caches. */
  readonly dataSecurityGroup: ec2.SecurityGroup;

  constructor(scope: Construct, props: EnvironmentStackProps) {
    super(scope, props, { part: 'network', description: 'VPC, subnets, ways out, security groups' });
    this.vpc = new ec2.Vpc(this, 'Vpc', { ipAddresses: ec2.IpAddresses.cidr(this.cloud.network.cidr) });
    this.dataSecurityGroup = new ec2.SecurityGroup(this, 'DataSecurityGroup', { vpc: this.vpc });
    this.nodeSecurityGroups = new Map();
  }
}
