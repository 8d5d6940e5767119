import type { EnvironmentInput } from '../../../lib/environment/schema';
import { containerOf } from '../../lib/workloads/rendered';
import { EnvironmentFolder } from '../environment-folder';
import { onEks, renderRollup } from './environment';

type Prover = Extract<NonNullable<EnvironmentInput['rollup']>['prover'], { kind: 'sp1-cluster' }>;

const folder = new EnvironmentFolder();
const sp1 = (prover: Partial<Prover> = {}) => ({ prover: { kind: 'sp1-cluster', ...prover } as const });

const inCluster = renderRollup(folder, { rollup: sp1() }).rendered;
const client = { namespace: 'default', labels: { app: 'prove' } };
const onBucket = renderRollup(
  folder,
  onEks({ rollup: sp1({ artifacts: 'bucket', gpuNode: { maximum: 3 }, clients: [client] }) }),
);

const variables = ({ env = [] }: ReturnType<typeof containerOf>) =>
  Object.fromEntries(env.map(({ name, value }) => [name, value]));
const ports = (rendered: typeof inCluster, policy: string) =>
  rendered.one('NetworkPolicy', policy).spec?.egress?.flatMap(({ ports: each }) => each?.map(({ port }) => port) ?? []);

describe('nodes of an SP1 Cluster', () => {
  it.each([
    ['cpu-node', 'CPU'],
    ['gpu-node', 'GPU'],
  ])('%s works in shared memory of its own, and may end its tasks first', (name, type) => {
    const pod = inCluster.pod('Deployment', name);
    const node = containerOf(pod, name);
    expect(variables(node).WORKER_TYPE).toBe(type);
    expect(node.volumeMounts).toContainEqual({ mountPath: '/dev/shm', name: 'shared-memory' });
    expect(pod.volumes?.find((volume) => volume.name === 'shared-memory')?.emptyDir?.medium).toBe('Memory');
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(1800);
  });

  it('hand each other artifacts in the cache, whose password is in a file that no one else reads', () => {
    const node = containerOf(inCluster.pod('Deployment', 'gpu-node'), 'gpu-node');
    expect(variables(node)).toMatchObject({ NODE_ARTIFACT_STORE: 'redis' });
    expect(Object.keys(variables(node))).not.toContain('NODE_REDIS_NODES');
    expect(node.workingDir).toBe('/etc/secret-variables');
    expect(inCluster.one('Secret', 'gpu-node').stringData?.['.env']).toMatch(/^NODE_REDIS_NODES='redis:\/\/\S+'\n$/);
    expect(inCluster.one('Secret', 'cluster-api').stringData?.['.env']).toMatch(
      /^API_DATABASE_URL='postgres:\/\/\S+'\n$/,
    );
    expect(ports(inCluster, 'gpu-node')).toEqual([53, 53, 6380, 50051]);
  });

  it('or in the bucket, by their identity', () => {
    const node = containerOf(onBucket.rendered.pod('Deployment', 'gpu-node'), 'gpu-node');
    expect(variables(node)).toMatchObject({
      NODE_ARTIFACT_STORE: 's3',
      NODE_S3_REGION: 'eu-central-1',
      NODE_S3_BUCKET: 'example-proofs',
    });
    expect(node.workingDir).toBeUndefined();
    expect(ports(onBucket.rendered, 'gpu-node')).toEqual([53, 53, 443, 80, 50051]);
  });

  it('are as many as there may be, since nobody tells how many tasks wait', () => {
    expect(onBucket.rendered.one('Deployment', 'gpu-node').spec?.replicas).toBe(3);
    expect(onBucket.rendered.names('ScaledObject')).toEqual([]);
    expect(onBucket.notes).toContain(
      'rollup-prover: 1 × cpu-node, 3 × gpu-node at all times, with work or without: an SP1 Cluster does not tell how many tasks wait',
    );
  });
});

describe('an SP1 Cluster', () => {
  it('is asked for proofs by its coordinator, and by the pods that the environment names', () => {
    const from = onBucket.rendered
      .one('NetworkPolicy', 'cluster-api')
      .spec?.ingress?.map(({ from: peers, ports: each }) => [peers?.[0]?.podSelector?.matchLabels, each?.[0]?.port]);
    expect(from).toContainEqual([client.labels, 50051]);
    expect(from).toContainEqual([expect.objectContaining({ 'app.kubernetes.io/name': 'coordinator' }), 50051]);
    expect(from).toHaveLength(2);
  });

  it('has nothing of the ZK Stack beside it', () => {
    expect(inCluster.names('Deployment')).not.toContain('prover-gateway');
    expect(inCluster.names('StatefulSet')).not.toContain('prover-job-monitor');
  });
});
