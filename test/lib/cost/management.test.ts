import { BACKUP_TAG } from '../../../lib/contract/cloud-names';
import { bill, linesOf, resource, statefulSet, storageClass } from './fixtures';

const tag = { Key: BACKUP_TAG, Value: 'made-up' };
const driver = (tags: object) =>
  resource('AWS::EKS::Addon', {
    AddonName: 'aws-ebs-csi-driver',
    ConfigurationValues: JSON.stringify({ controller: { extraVolumeTags: tags } }),
  });
const plan = resource('AWS::Backup::BackupPlan', {
  BackupPlan: { BackupPlanRule: [{ Lifecycle: { DeleteAfterDays: 11 } }] },
});
const objects = [statefulSet(2, '50Gi'), storageClass({ type: 'gp3' })];

describe('what is paid for by the piece', () => {
  it('is keys, secrets and those that RDS keeps', () => {
    const { lines } = bill({
      Key: resource('AWS::KMS::Key', {}),
      Secret: resource('AWS::SecretsManager::Secret', {}),
      Database: resource('AWS::RDS::DBInstance', {
        DBInstanceClass: 'db.t4g.micro',
        AllocatedStorage: '20',
        ManageMasterUserPassword: true,
      }),
    });
    expect(lines.find(({ part }) => part === 'keys')?.cost).toEqual([1, 1]);
    expect(lines.find(({ part }) => part === 'secrets')?.cost).toEqual([0.8, 0.8]);
  });

  it('is alarms by the metrics that they read', () => {
    const sum = { Metrics: [{ MetricStat: {} }, { MetricStat: {} }, {}] };
    const alarms = { One: resource('AWS::CloudWatch::Alarm', {}), Sum: resource('AWS::CloudWatch::Alarm', sum) };
    expect(bill(alarms).lines[0]).toMatchObject({ count: [3, 3], cost: [0.3, 0.3] });
  });

  it('is logs by what is sent, of which a control plane sends most', () => {
    const groups = {
      ControlPlane: resource('AWS::Logs::LogGroup', { LogGroupName: '/aws/eks/made-up/cluster' }),
      Flow: resource('AWS::Logs::LogGroup', {}),
    };
    expect(bill(groups).lines.map(({ item, cost }) => [item, cost])).toEqual([
      ['control plane', [3.15, 18.9]],
      ['other log groups', [0.13, 3.15]],
    ]);
  });
});

describe('what backups cost', () => {
  it('is what is written of volumes that have the tag, and what changes', () => {
    const [line, ...others] = bill({ Plan: plan, Driver: driver({ [BACKUP_TAG]: 'made-up' }) }, objects).lines.slice(1);
    // 100 GB: a fifth and 1 % of it ten times, up to all and 5 % of it ten times.
    expect(line).toMatchObject({ part: 'backups', item: 'of volumes, 11 kept', cost: [1.19, 8.1] });
    expect(others).toEqual([]);
  });

  it('is nothing of volumes without the tag, and nothing without a plan', () => {
    expect(linesOf(bill({ Plan: plan, Driver: driver({}) }, objects), 'backups')).toEqual([]);
    expect(linesOf(bill({ Driver: driver({ [BACKUP_TAG]: 'made-up' }) }, objects), 'backups')).toEqual([]);
  });

  it('is the disks of databases that have the tag', () => {
    const database = { DBInstanceClass: 'db.t4g.micro', AllocatedStorage: '20' };
    const backups = (more: object) =>
      linesOf(bill({ Plan: plan, Database: resource('AWS::RDS::DBInstance', { ...database, ...more }) }), 'backups');
    expect(backups({ Tags: [tag] })[0]).toMatchObject({ item: 'of databases, 11 kept', cost: [0.45, 3.09] });
    expect(backups({})).toEqual([]);
  });

  it.each([
    ['CLAIMS', 'data-node-0,data-node-1'],
    ['CLAIM', 'data-node-0'],
  ])('is the snapshots that the cluster takes, by %s', (name, claims) => {
    const env = [
      { name: 'SNAPSHOT_CLASS', value: 'rotated' },
      { name, value: claims },
      { name: 'KEEP', value: '11' },
    ];
    const pod = { spec: { containers: [{ name: 'rotate', env }] } };
    const job = { kind: 'CronJob', metadata: { namespace: 'chain', name: 'snapshots' } };
    const spec = { jobTemplate: { spec: { template: pod } } };
    const lines = linesOf(bill({}, [...objects, { ...job, spec }]), 'snapshots');
    expect(lines.map(({ item, cost }) => [item, cost])).toEqual(
      claims.split(',').map((claim) => [`of ${claim}, 11 kept`, [0.59, 4.05]]),
    );
  });
});
