import { same } from '../../live/support/report';
import { type Checks, idOf, only } from '../cloud';
import { groupOf, ofVpc, subnetsOf } from './network';

/** Ways to services of AWS, and the record of who went where. */
export const endpointChecks: Checks = {
  'S3 is reached through a gateway from everywhere but data': async (cloud) => {
    const { VpcEndpoints = [] } = await cloud.aws.ec2.describeVpcEndpoints(ofVpc(cloud));
    const gateway = only(
      VpcEndpoints.filter(({ VpcEndpointType }) => VpcEndpointType === 'Gateway'),
      'gateway endpoints',
    );
    same('service', gateway.ServiceName, `com.amazonaws.${cloud.environment.region}.s3`);
    const { RouteTables = [] } = await cloud.aws.ec2.describeRouteTables(ofVpc(cloud));
    const subnets = new Map((await subnetsOf(cloud)).map((subnet) => [subnet.SubnetId, groupOf(subnet)]));
    const groups = RouteTables.filter(({ RouteTableId = '' }) => gateway.RouteTableIds?.includes(RouteTableId)).flatMap(
      ({ Associations = [] }) => Associations.map(({ SubnetId }) => subnets.get(SubnetId) ?? ''),
    );
    const wanted = [...subnets.values()].filter((group) => group !== 'data');
    same('groups', groups.sort(), wanted.sort());
  },
  'interface endpoints are those asked for, with private names and in both zones': async (cloud) => {
    const { region, aws, zones } = cloud.environment;
    const { VpcEndpoints = [] } = await cloud.aws.ec2.describeVpcEndpoints(ofVpc(cloud));
    const interfaces = VpcEndpoints.filter(({ VpcEndpointType }) => VpcEndpointType === 'Interface');
    const services = interfaces.map(({ ServiceName }) => ServiceName).sort();
    same('services', services, aws.network.endpoints.map((name) => `com.amazonaws.${region}.${name}`).sort());
    const subnets = await subnetsOf(cloud);
    for (const { ServiceName, PrivateDnsEnabled, SubnetIds, Groups = [] } of interfaces) {
      const at = subnets.filter(({ SubnetId = '' }) => SubnetIds?.includes(SubnetId));
      same(`private names of ${ServiceName}`, PrivateDnsEnabled, true);
      same(`zones of ${ServiceName}`, at.map(({ AvailabilityZone = '' }) => AvailabilityZone).sort(), zones.toSorted());
      same(`groups of ${ServiceName}`, [...new Set(at.map(groupOf))], ['data']);
      same(`security groups of ${ServiceName}`, Groups.length, 1);
    }
  },
  'what goes through the VPC is recorded, for as long as the environment says': async (cloud) => {
    const vpc = idOf(cloud, 'AWS::EC2::VPC');
    const filter = [{ Name: 'resource-id', Values: [vpc] }];
    const { FlowLogs } = await cloud.aws.ec2.describeFlowLogs({ Filter: filter });
    const log = only(FlowLogs, 'flow logs');
    same('traffic', log.TrafficType, 'ALL');
    const { logGroups } = await cloud.aws.logs.describeLogGroups({ logGroupNamePrefix: log.LogGroupName });
    same('days', only(logGroups, 'log groups').retentionInDays, cloud.environment.aws.logs.days);
  },
};
