import type { RouteTable, Subnet } from '@aws-sdk/client-ec2';
import { clusterName } from '../../../lib/contract/cloud-names';
import type { SubnetGroup } from '../../../lib/contract/subnet-groups';
import { subnetPlan } from '../../../lib/contract/subnet-plan';
import { expect, same } from '../../live/support/report';
import { type Checks, type Cloud, idOf, only, tagOf } from '../cloud';

/** What finds one thing of a VPC. */
export const ofVpc = (cloud: Cloud) => ({
  Filters: [{ Name: 'vpc-id', Values: [idOf(cloud, 'AWS::EC2::VPC')] }],
});

/** The subnets of a cloud. */
export const subnetsOf = async (cloud: Cloud): Promise<Subnet[]> =>
  (await cloud.aws.ec2.describeSubnets(ofVpc(cloud))).Subnets ?? [];

/** Group of a subnet, which the CDK tags it with. */
export const groupOf = ({ Tags }: Subnet): string | undefined => tagOf(Tags, 'aws-cdk:subnet-name');

/** Ids of the subnets of a group in some zones, sorted. */
export const subnetsIn = async (cloud: Cloud, group: SubnetGroup, zones: readonly string[]): Promise<string[]> =>
  (await subnetsOf(cloud))
    .filter((subnet) => groupOf(subnet) === group && zones.includes(subnet.AvailabilityZone ?? ''))
    .map(({ SubnetId = '' }) => SubnetId)
    .sort();

/** Tags of the groups that load balancers may be in. */
const balancerRoles = { public: 'kubernetes.io/role/elb', app: 'kubernetes.io/role/internal-elb' } as const;

/** What the default route of a subnet leads to. */
type WayOut = 'internet gateway' | 'NAT gateway' | 'none';

/** Subnets and their ways. */
export const networkChecks: Checks = {
  'the VPC has its range, and names for its machines': async ({ environment, aws, ...rest }) => {
    const VpcId = idOf({ environment, aws, ...rest }, 'AWS::EC2::VPC');
    const { Vpcs } = await aws.ec2.describeVpcs({ VpcIds: [VpcId] });
    same('CidrBlock', only(Vpcs, 'the VPC').CidrBlock, environment.network.cidr);
    const support = await aws.ec2.describeVpcAttribute({ VpcId, Attribute: 'enableDnsSupport' });
    const hostnames = await aws.ec2.describeVpcAttribute({ VpcId, Attribute: 'enableDnsHostnames' });
    same('enableDnsSupport', support.EnableDnsSupport?.Value, true);
    same('enableDnsHostnames', hostnames.EnableDnsHostnames?.Value, true);
  },
  'subnets are those of the plan': async (cloud) => {
    const { network, zones } = cloud.environment;
    const subnets = await subnetsOf(cloud);
    const planned = subnetPlan(network.cidr, zones).map(({ group, zone, cidr }) => `${cidr} ${group} ${zone}`);
    const got = subnets.map((subnet) => `${subnet.CidrBlock} ${groupOf(subnet)} ${subnet.AvailabilityZone}`);
    same('addresses, group and zone', got.sort(), planned.sort());
  },
  'load balancers may be in public and app only': async (cloud) => {
    const cluster = `kubernetes.io/cluster/${clusterName(cloud.environment.name)}`;
    for (const [group, role] of Object.entries(balancerRoles)) {
      for (const [key, value] of Object.entries({ [role]: '1', [cluster]: 'shared' })) {
        const tagged = (await subnetsOf(cloud)).filter(({ Tags }) => tagOf(Tags, key) === value).map(groupOf);
        const wanted = key === role ? [group] : Object.keys(balancerRoles);
        same(
          `groups with ${key}`,
          tagged.sort(),
          wanted.flatMap((each) => cloud.environment.zones.map(() => each)).sort(),
        );
      }
    }
  },
  'every subnet has the way out of its group': async (cloud) => {
    const { natGateways } = cloud.environment.aws.network;
    const tables = (await cloud.aws.ec2.describeRouteTables(ofVpc(cloud))).RouteTables ?? [];
    const gateways = await gatewayZones(cloud);
    for (const subnet of await subnetsOf(cloud)) {
      const { way, gateway } = defaultRoute(only(tables.filter(isOf(subnet)), `route tables of ${groupOf(subnet)}`));
      same(`the way out of ${groupOf(subnet)}`, way, wantedWay(groupOf(subnet) as SubnetGroup, natGateways));
      if (way === 'NAT gateway' && natGateways > 1) {
        same(`zone of the NAT gateway of ${groupOf(subnet)}`, gateways.get(gateway), subnet.AvailabilityZone);
      }
    }
  },
  'there are as many NAT gateways as asked for, in public subnets': async (cloud) => {
    const gateways = await gatewayZones(cloud);
    same('NAT gateways', gateways.size, cloud.environment.aws.network.natGateways);
    same('zones with one', new Set(gateways.values()).size, gateways.size);
  },
};

function wantedWay(group: SubnetGroup, natGateways: number): WayOut {
  if (group === 'public') return 'internet gateway';
  return group === 'data' || natGateways === 0 ? 'none' : 'NAT gateway';
}

const isOf =
  ({ SubnetId }: Subnet) =>
  ({ Associations = [] }: RouteTable): boolean =>
    Associations.some((association) => association.SubnetId === SubnetId);

function defaultRoute({ Routes = [] }: RouteTable): { readonly way: WayOut; readonly gateway: string } {
  const route = Routes.find(({ DestinationCidrBlock }) => DestinationCidrBlock === '0.0.0.0/0');
  if (route?.NatGatewayId) return { way: 'NAT gateway', gateway: route.NatGatewayId };
  return { way: route?.GatewayId?.startsWith('igw-') ? 'internet gateway' : 'none', gateway: '' };
}

/** Zones of the NAT gateways by their ids. */
async function gatewayZones(cloud: Cloud): Promise<Map<string, string>> {
  const subnets = new Map((await subnetsOf(cloud)).map((subnet) => [subnet.SubnetId, subnet]));
  const { NatGateways = [] } = await cloud.aws.ec2.describeNatGateways({ Filter: ofVpc(cloud).Filters });
  return new Map(
    NatGateways.map(({ NatGatewayId = '', SubnetId, State }) => {
      const subnet = subnets.get(SubnetId);
      expect(State === 'available' && subnet !== undefined, `${NatGatewayId} is ${State} in ${SubnetId}`);
      same(`group of ${NatGatewayId}`, groupOf(subnet), 'public');
      return [NatGatewayId, subnet.AvailabilityZone ?? ''];
    }),
  );
}
