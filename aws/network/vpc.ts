import { Tags, Validations } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import { nodeGroups } from '../../lib/contract/node-groups';
import type { SubnetGroup } from '../../lib/contract/subnet-groups';
import { laterSubnets, subnetPlan } from '../../lib/contract/subnet-plan';
import type { CloudEnvironment } from '../cloud-environment';
import { PlannedAddresses } from './planned-addresses';

/** Tag of the VPC with the range that is kept for later groups of subnets. */
const KEPT_TAG = 'chainyard.io/kept-for-later';

/** The VPC with its subnets and, where the environment has some, NAT gateways. */
export interface Network {
  readonly vpc: ec2.Vpc;
  readonly natGatewayIds: readonly string[];
}

/**
 * Makes the VPC by the plan of its subnets.
 *
 * Its default security group stays as EC2 makes it, open between its members: CloudFormation cannot take rules away that
 * it has not made, and a Lambda that does would be the only one of this repository. Nothing is put into that group.
 */
export function network(scope: Construct, environment: CloudEnvironment): Network {
  const { cidr } = environment.network;
  const plan = subnetPlan(cidr, environment.zones);
  const natGatewayProvider = ec2.NatProvider.gateway();
  const vpc = new ec2.Vpc(scope, 'Vpc', {
    ipAddresses: new PlannedAddresses(cidr, plan),
    subnetConfiguration: [...new Set(plan.map(({ group }) => group))].map((group) => configuration(group, environment)),
    natGateways: environment.aws.network.natGateways,
    natGatewayProvider,
    natGatewaySubnets: { subnetGroupName: 'public' satisfies SubnetGroup },
  });
  Tags.of(vpc).add(KEPT_TAG, laterSubnets(cidr), { includeResourceTypes: ['AWS::EC2::VPC'] });
  Validations.of(vpc).acknowledge({
    id: 'CloudFormation-Validate::W3010',
    reason: 'The environment file names the zones: volumes are in them, and synthesis asks nobody.',
  });
  return { vpc, natGatewayIds: natGatewayProvider.configuredGateways.map(({ gatewayId }) => gatewayId) };
}

function configuration(name: SubnetGroup, environment: CloudEnvironment): ec2.SubnetConfiguration {
  if (name === 'public') {
    return { name, subnetType: ec2.SubnetType.PUBLIC, mapPublicIpOnLaunch: hasPublicNodes(environment) };
  }
  const hasWayOut = name !== 'data' && environment.aws.network.natGateways > 0;
  return { name, subnetType: hasWayOut ? ec2.SubnetType.PRIVATE_WITH_EGRESS : ec2.SubnetType.PRIVATE_ISOLATED };
}

/**
 * EKS refuses node groups in public subnets that give machines no public address, whatever the launch template says.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html
 */
const hasPublicNodes = (environment: CloudEnvironment): boolean =>
  nodeGroups(environment).some(({ subnets }) => subnets === 'public');
