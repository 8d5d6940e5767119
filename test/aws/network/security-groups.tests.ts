import type { Template } from 'aws-cdk-lib/assertions';
import { cloudNames, cloudOf, templateOf } from '../stacks';
import { networkOf } from './network-of';
import { type Properties, referenced, resourcesOf } from './resources';

/** What may enter a security group, as `<port> from <description of the other group or range>`. */
function ingressOf(template: Template, description: string): string[] {
  const groups = resourcesOf(template, 'AWS::EC2::SecurityGroup');
  const [id, own = {}] = [...groups].find(([, { GroupDescription }]) => GroupDescription === description) ?? [];
  const nameOf = (value: unknown) => groups.get(referenced(value) ?? '')?.GroupDescription;
  const separate = [...resourcesOf(template, 'AWS::EC2::SecurityGroupIngress').values()];
  const rules = [
    ...((own.SecurityGroupIngress ?? []) as Properties[]),
    ...separate.filter(({ GroupId }) => referenced(GroupId) === id),
  ];
  return rules.map((rule) => `${rule.FromPort} from ${rule.CidrIp ?? nameOf(rule.SourceSecurityGroupId)}`).sort();
}

const toStores = [
  '5432 from Nodes in the subnets app',
  '5432 from Nodes in the subnets compute',
  '5432 from Nodes in the subnets core',
  '6379 from Nodes in the subnets app',
  '6379 from Nodes in the subnets compute',
  '6379 from Nodes in the subnets core',
];

describe.each(cloudNames)('the security groups of %s', (name) => {
  const { aws } = cloudOf(name);
  const network = networkOf(name);
  const template = templateOf(network);

  it('let all but public nodes reach the stores that there are, and nothing else', () => {
    const has = aws.database !== undefined && aws.cache !== undefined;
    expect(has).toBe(name === 'staging' || name === 'production');
    expect(ingressOf(template, 'Databases and caches')).toEqual(has ? toStores : []);
  });

  it('let nothing into nodes, nor out of anything: the security group of the cluster does', () => {
    for (const group of ['public', 'app', 'core', 'compute']) {
      expect(ingressOf(template, `Nodes in the subnets ${group}`)).toEqual([]);
    }
    template.resourceCountIs('AWS::EC2::SecurityGroupEgress', 0);
    for (const { SecurityGroupEgress } of resourcesOf(template, 'AWS::EC2::SecurityGroup').values()) {
      expect(SecurityGroupEgress).toEqual([expect.objectContaining({ CidrIp: '255.255.255.255/32' })]);
    }
  });

  it('are there for every group that nodes can be in, and none has the tag of the cluster', () => {
    expect([...network.nodeSecurityGroups.keys()]).toEqual(['public', 'app', 'core', 'compute']);
    expect(JSON.stringify(template.findResources('AWS::EC2::SecurityGroup'))).not.toContain('kubernetes.io/');
  });
});

describe('the security group of data', () => {
  it('opens the port of a database only, where there is no cache', () => {
    const network = networkOf('staging', { aws: { cache: undefined }, rollup: undefined });
    expect(ingressOf(templateOf(network), 'Databases and caches')).toEqual(toStores.slice(0, 3));
  });
});
