import { type StoreName, stores } from '../../../lib/contract/stores';
import { expect, same } from '../../live/support/report';
import { type Checks, type Cloud, only, recorded } from '../cloud';
import { machines, securityGroupsOf } from './machines';
import { ofVpc } from './network';

const has = ({ environment }: Cloud, store: StoreName): boolean => environment.aws[store] !== undefined;

/** The only security group of a store. */
const securityGroupOf: Readonly<Record<StoreName, (cloud: Cloud) => string>> = {
  database: (cloud) => onlyGroup(recorded(cloud, 'AWS::RDS::DBInstance'), 'VPCSecurityGroups'),
  cache: (cloud) => onlyGroup(recorded(cloud, 'AWS::ElastiCache::ReplicationGroup'), 'SecurityGroupIds'),
};

const onlyGroup = (resources: readonly Readonly<Record<string, unknown>>[], property: string): string =>
  only(only(resources, 'stores')[property] as string[], 'security groups of a store');

/** Who reaches the stores. */
export const storeChecks: Checks = {
  'machines reach the stores that their subnets may reach': async (cloud) => {
    const { SecurityGroups = [] } = await cloud.aws.ec2.describeSecurityGroups(ofVpc(cloud));
    const all = await machines(cloud);
    for (const store of Object.keys(stores).filter((name): name is StoreName => has(cloud, name as StoreName))) {
      const id = securityGroupOf[store](cloud);
      const { IpPermissions = [] } = only(
        SecurityGroups.filter(({ GroupId }) => GroupId === id),
        `security groups of ${store}`,
      );
      const { port, from } = stores[store];
      const rules = IpPermissions.filter(({ FromPort, ToPort }) => FromPort === port && ToPort === port);
      const sources = rules.flatMap(({ UserIdGroupPairs = [] }) => UserIdGroupPairs.map(({ GroupId = '' }) => GroupId));
      for (const { pool, data } of all) {
        const reaches = securityGroupsOf(data).some((group) => sources.includes(group));
        same(`whether ${pool.name} reaches ${store}`, reaches, (from as readonly string[]).includes(pool.subnets));
      }
    }
  },
  'nothing else reaches the stores, and they reach nothing': async (cloud) => {
    const { SecurityGroups = [] } = await cloud.aws.ec2.describeSecurityGroups(ofVpc(cloud));
    const present = Object.keys(stores).filter((name): name is StoreName => has(cloud, name as StoreName));
    const ids = new Set(present.map((store) => securityGroupOf[store](cloud)));
    for (const { GroupId = '', IpPermissions = [], IpPermissionsEgress = [] } of SecurityGroups) {
      if (!ids.has(GroupId)) continue;
      const ports = IpPermissions.map(({ FromPort }) => FromPort ?? 0).sort();
      same('ports', ports, present.map((store) => stores[store].port).sort());
      for (const { IpProtocol, IpRanges = [], Ipv6Ranges = [] } of IpPermissions) {
        same('protocol', IpProtocol, 'tcp');
        same('addresses', [...IpRanges, ...Ipv6Ranges], []);
      }
      // A security group without a rule lets everything out; this one lets out what no machine sends.
      const { IpProtocol, IpRanges } = only(IpPermissionsEgress, 'rules for what goes out');
      same('what goes out', [IpProtocol, IpRanges?.map(({ CidrIp }) => CidrIp)], ['icmp', ['255.255.255.255/32']]);
    }
    expect(present.length === 0 || ids.size > 0, 'stores have no security group');
  },
};
