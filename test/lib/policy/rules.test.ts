import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../../lib/policy/rules';
import { cluster, object } from './objects';

const folder = path.resolve(__dirname, '../../../lib/policy/rules');
const groups = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const files = groups.flatMap(({ name: group }) =>
  readdirSync(path.join(folder, group))
    .filter((file) => file !== 'index.ts')
    .map((file) => ({ group, id: path.basename(file, '.ts') })),
);

describe('rules', () => {
  it('have ids of their own, in kebab case', () => {
    const ids = rules.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)+$/.test(id))).toEqual([]);
  });

  it('stand in one file each, named like the rule, and are all in the table of contents', () => {
    expect(rules.map(({ id }) => id).sort()).toEqual(files.map(({ id }) => id).sort());
  });

  it('have a test each', () => {
    const untested = files.filter(({ group, id }) => !existsSync(path.join(__dirname, group, `${id}.test.ts`)));
    expect(untested).toEqual([]);
  });

  it.each(rules)('$id speaks in sentences without capital and period', ({ refuses, why, fix }) => {
    for (const text of [refuses, why, fix]) expect(text).toMatch(/^[a-z].*[^.\s]$/);
  });
});

const kinds = [
  ...['ConfigMap', 'Namespace', 'PersistentVolumeClaim', 'Pod', 'Secret', 'Service', 'ServiceAccount'],
  ...['LimitRange', 'ResourceQuota', 'Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job', 'CronJob'],
  ...['HorizontalPodAutoscaler', 'PodDisruptionBudget', 'Ingress', 'NetworkPolicy', 'PriorityClass', 'StorageClass'],
  ...['Role', 'RoleBinding', 'ClusterRole', 'ClusterRoleBinding', 'PodMonitor', 'ServiceMonitor', 'HTTPRoute'],
  ...['Gateway', 'ScaledObject', 'VolumeSnapshot', 'VolumeSnapshotClass', 'ExternalSecret', 'SecretStore'],
];
const required = { containers: [{ name: 'main', image: 'main' }], jobTemplate: {} };
const pod = { spec: required };
const bareSpecs = [
  undefined,
  required,
  { ...required, jobTemplate: { spec: {} }, template: {}, volumeClaimTemplates: [{}] },
  { ...required, jobTemplate: { spec: { template: pod } }, template: pod },
  { ...required, rules: [{}], ingress: [{}], egress: [{}], tls: [{}], selector: {} },
];

describe('rules on objects without optional fields', () => {
  const objects = kinds.flatMap((kind) => bareSpecs.map((spec) => object('v1', kind, { spec })));

  it.each(rules)('$id does not fail', (rule) => {
    expect(() => [...rule.check(cluster(objects))]).not.toThrow();
  });
});
