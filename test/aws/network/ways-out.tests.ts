import { Match } from 'aws-cdk-lib/assertions';
import { interfaceEndpoints } from '../../../lib/environment/sections/aws/network';
import { cloudNames, cloudOf, templateOf } from '../stacks';
import { networkOf } from './network-of';
import { referenced, resourcesOf, subnetsOf } from './resources';

const [zoneA, zoneB] = ['eu-central-1a', 'eu-central-1b'];
const publicPool = { nodePools: { app: { publicAddresses: { reason: 'a test of ways out' } } } };

describe.each(cloudNames)('the ways out of %s', (name) => {
  const { aws } = cloudOf(name);
  const network = networkOf(name);
  const template = templateOf(network);

  it('are as many NAT gateways as it asks for, each with an address', () => {
    template.resourceCountIs('AWS::EC2::NatGateway', aws.network.natGateways);
    template.resourceCountIs('AWS::EC2::EIP', aws.network.natGateways);
    expect(network.natGatewayIds).toHaveLength(aws.network.natGateways);
  });

  it('are the endpoint of S3 and the interface endpoints that it asks for', () => {
    const endpoints = [...resourcesOf(template, 'AWS::EC2::VPCEndpoint').values()];
    expect(endpoints.filter(({ VpcEndpointType }) => VpcEndpointType === 'Gateway')).toHaveLength(1);
    expect(endpoints).toHaveLength(1 + aws.network.endpoints.length);
    expect(aws.network.endpoints).toHaveLength(name === 'production' ? 6 : 0);
  });
});

describe('NAT gateways', () => {
  it.each([
    [1, [zoneA, zoneA]],
    [2, [zoneA, zoneB]],
  ])('of which there are %d serve both zones', (natGateways, zones) => {
    const template = templateOf(networkOf('staging', { aws: { network: { natGateways } } }));
    const ways = subnetsOf(template).filter(({ wayOut }) => wayOut === 'NAT gateway');
    expect(ways).toHaveLength(6);
    for (const { zone, natZone } of ways) expect(natZone).toBe(zone === zoneA ? zones[0] : zones[1]);
  });

  it('of which there are none leave private subnets without a way out, and cost nothing', () => {
    const changes = { ...publicPool, aws: { network: { natGateways: 0 } } };
    const network = networkOf('perpetual-prod', changes);
    const template = templateOf(network);
    template.resourceCountIs('AWS::EC2::NatGateway', 0);
    template.resourceCountIs('AWS::EC2::EIP', 0);
    template.resourceCountIs('AWS::EC2::Route', 2);
    expect(network.natGatewayIds).toEqual([]);
  });

  it('come and go without another subnet', () => {
    const subnets = (natGateways: number) => {
      const network = networkOf('perpetual-prod', { ...publicPool, aws: { network: { natGateways } } });
      return [...resourcesOf(templateOf(network), 'AWS::EC2::Subnet').keys()].sort();
    };
    expect(subnets(0)).toEqual(subnets(2));
  });
});

describe('interface endpoints', () => {
  const network = networkOf('production', { aws: { network: { endpoints: [...interfaceEndpoints] } } });
  const template = templateOf(network);
  const endpoints = [...resourcesOf(template, 'AWS::EC2::VPCEndpoint').values()].filter(
    ({ VpcEndpointType }) => VpcEndpointType === 'Interface',
  );

  it('have the names of their services, and answer by the usual host names', () => {
    const names = interfaceEndpoints.map((name) => `com.amazonaws.eu-central-1.${name}`);
    expect(endpoints.map(({ ServiceName }) => ServiceName).sort()).toEqual(names.sort());
    for (const { PrivateDnsEnabled } of endpoints) expect(PrivateDnsEnabled).toBe(true);
  });

  it('are in data, one in each zone, where they take no block of /28 from nodes', () => {
    const data = network.vpc.selectSubnets({ subnetGroupName: 'data' }).subnetIds.map((id) => network.resolve(id));
    for (const { SubnetIds } of endpoints) expect(SubnetIds).toEqual(data);
  });

  it('are reached from the VPC by HTTPS, and open nothing', () => {
    const [group] = new Set(endpoints.map(({ SecurityGroupIds }) => referenced((SecurityGroupIds as unknown[])[0])));
    const properties = resourcesOf(template, 'AWS::EC2::SecurityGroup').get(group ?? '');
    expect(properties?.SecurityGroupIngress).toEqual([
      expect.objectContaining({ CidrIp: '10.40.0.0/16', IpProtocol: 'tcp', FromPort: 443, ToPort: 443 }),
    ]);
    expect(properties?.SecurityGroupEgress).toEqual([expect.objectContaining({ CidrIp: '255.255.255.255/32' })]);
  });

  it('tell what they cost by the month, where there are some', () => {
    const output = { Value: '262.80 USD a month for 30 network interfaces' };
    template.hasOutput('InterfaceEndpointsPerMonth', Match.objectLike(output));
    const none = templateOf(networkOf('staging'));
    expect(none.findOutputs('InterfaceEndpointsPerMonth')).toEqual({});
  });

  it('tell of a region whose price is not known', () => {
    const zones = ['eu-west-1a', 'eu-west-1b'];
    const elsewhere = networkOf('production', { region: 'eu-west-1', zones });
    const value =
      'lib/cost/price-tables: interface-endpoint-hour has no price in eu-west-1; add it with its source and date';
    templateOf(elsewhere).hasOutput('InterfaceEndpointsPerMonth', Match.objectLike({ Value: value }));
  });
});
