import { connectionLimit } from '../../../lib/contract/database-connections';
import { nodeGroups } from '../../../lib/contract/node-groups';
import { cloudNames, cloudOf, stacksOf, templateOf } from '../stacks';
import { type AlarmProps, alarmsIn, minutesOf, monitoringOf } from './monitoring';

describe.each(cloudNames)('%s', (name) => {
  const { monitoring, cluster, data, network, backup } = stacksOf(name);
  const template = templateOf(monitoring);
  const alarms = alarmsIn(template);
  const environment = cloudOf(name);

  test('every alarm tells the topic, and says for how long', () => {
    const topic = { Ref: Object.keys(template.findResources('AWS::SNS::Topic'))[0] };
    for (const { AlarmActions } of Object.values(alarms)) expect(AlarmActions).toEqual([topic]);
    for (const alarm of Object.values(alarms)) {
      if (minutesOf(alarm) > 5) expect(alarm.AlarmDescription).toContain(`for ${minutesOf(alarm)} minutes`);
    }
  });

  test('each pool has an alarm of its CPU, which finds its machines by the tags of their launch template', () => {
    const tagsOfMachines = Object.values(templateOf(cluster).findResources('AWS::EC2::LaunchTemplate')).map(
      ({ Properties }) => tagsOf(Properties.LaunchTemplateData.TagSpecifications),
    );
    const watched = Object.values(alarms).filter((alarm) => queryOf(alarm).includes('CPUUtilization'));
    for (const alarm of watched) {
      expect(alarm).toMatchObject({ Threshold: 90, ComparisonOperator: 'GreaterThanThreshold' });
      expect(minutesOf(alarm)).toBe(15);
    }
    const found = watched.map((alarm) => {
      const asked = [...queryOf(alarm).matchAll(/tag\.(\w+) = '([^']+)'/g)];
      return tagsOfMachines.filter((tags) => asked.every(([, key = '', value]) => tags[key] === value));
    });
    expect(found.map((machines) => machines.map(({ Name }) => Name))).toEqual(
      nodeGroups(environment).map((pool) => [`${name}-${pool.name}`]),
    );
  });

  test('machines that EC2 cannot reach, and pods without a node, are told of', () => {
    const failed = Object.values(alarms).find((alarm) => queryOf(alarm).includes('StatusCheckFailed'));
    expect(failed && queryOf(failed)).toContain(`WHERE tag.environment = '${name}'`);
    expect(alarms.PodsWithoutNode).toMatchObject({
      Namespace: 'AWS/EKS',
      Dimensions: [{ Name: 'ClusterName', Value: name }],
    });
  });

  test('nothing is watched that the environment lacks, and nothing that it has is left out', () => {
    const count = (namespace: string) => Object.values(alarms).filter((alarm) => alarm.Namespace === namespace).length;
    const countOf = (stack: Parameters<typeof templateOf>[0] | undefined, type: string) =>
      stack ? Object.keys(templateOf(stack).findResources(type)).length : 0;
    expect(count('AWS/NATGateway')).toBe(2 * countOf(network, 'AWS::EC2::NatGateway'));
    expect(count('AWS/RDS')).toBe(4 * countOf(data, 'AWS::RDS::DBInstance'));
    const nodes = 1 + (environment.aws.cache?.replicas ?? 0);
    expect(count('AWS/ElastiCache')).toBe(3 * nodes * countOf(data, 'AWS::ElastiCache::ReplicationGroup'));
    expect(count('AWS/Backup')).toBe(countOf(backup, 'AWS::Backup::BackupVault'));
  });
});

describe('production', () => {
  const { monitoring, data, backup } = stacksOf('production');
  const alarms = alarmsIn(templateOf(monitoring));

  test('names of what is watched in other stacks are the names there', () => {
    const [instance] = Object.values(templateOf(data).findResources('AWS::RDS::DBInstance'));
    expect(alarms.DatabaseCpu?.Dimensions).toEqual([
      { Name: 'DBInstanceIdentifier', Value: instance?.Properties.DBInstanceIdentifier },
    ]);
    const [vault] = backup ? Object.values(templateOf(backup).findResources('AWS::Backup::BackupVault')) : [];
    expect(alarms.BackupFailed?.Dimensions).toEqual([
      { Name: 'BackupVaultName', Value: vault?.Properties.BackupVaultName },
    ]);
    const [group] = Object.keys(templateOf(data).findResources('AWS::ElastiCache::ReplicationGroup'));
    const nodes = ['001', '002'].map((node) => JSON.stringify(alarms[`CacheMemory${node}`]?.Dimensions));
    nodes.forEach((node, index) => {
      expect(node).toMatch(new RegExp(`CacheClusterId.*${group}.*-00${index + 1}"`));
    });
  });

  test('thresholds of the database follow its size', () => {
    const GIB = 2 ** 30;
    expect(alarms.DatabaseStorage).toMatchObject({ Threshold: 5 * GIB, ComparisonOperator: 'LessThanThreshold' });
    expect(alarms.DatabaseConnections?.Threshold).toBe(Math.floor(0.8 * connectionLimit('db.r7g.large')));
    expect(alarms.DatabaseMemory?.Threshold).toBe(Math.floor(1.6 * GIB));
    const fixed = monitoringOf('production', { aws: { database: { maximumStorage: undefined } } });
    expect(alarmsIn(fixed).DatabaseStorage?.Threshold).toBe(15 * GIB);
  });

  test('silence is taken for failure where names are fixed, and there by one alarm', () => {
    const breaching = Object.entries(alarms)
      .filter(([, { TreatMissingData }]) => TreatMissingData === 'breaching')
      .map(([id]) => id);
    expect(breaching.toSorted()).toEqual(['DatabaseCpu']);
  });
});

const queryOf = ({ Metrics }: AlarmProps): string => Metrics?.[0]?.Expression ?? '';

type Tags = Readonly<Record<string, string>>;

interface TagSpecification {
  readonly ResourceType: string;
  readonly Tags: readonly { readonly Key: string; readonly Value: string }[];
}

const tagsOf = (specifications: readonly TagSpecification[]): Tags =>
  Object.fromEntries(
    specifications
      .filter(({ ResourceType }) => ResourceType === 'instance')
      .flatMap(({ Tags }) => Tags.map(({ Key, Value }) => [Key, Value])),
  );
