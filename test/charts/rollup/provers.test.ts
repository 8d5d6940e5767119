import type { EnvironmentInput } from '../../../lib/environment/schema';
import type { Operator } from '../../../lib/operators/operators';
import { containerOf } from '../../lib/workloads/rendered';
import { EnvironmentFolder } from '../environment-folder';
import { onEks, renderRollup } from './environment';

type Prover = NonNullable<EnvironmentInput['rollup']>['prover'];
type ZkStack = Extract<Prover, { kind: 'zk-stack' }>;

const folder = new EnvironmentFolder();
const queue = { on: 'queue', prometheus: 'http://prometheus.monitoring:9090', cooldown: '20m' } as const;
const operators: Operator[] = ['external-secrets', 'keda', 'cluster-autoscaler', 'prometheus-operator'];

/** Provers of the ZK Stack on EKS. */
const zkStack = (prover: Partial<ZkStack> = {}, names: Operator[] = operators) =>
  renderRollup(folder, onEks({ rollup: { prover: { kind: 'zk-stack', ...prover } }, fields: { operators: names } }));

const scaled = zkStack({ scaling: queue, circuitProver: { maximum: 5, jobs: 4 } });

describe('a worker with a GPU', () => {
  const { rendered } = scaled;
  const pod = rendered.pod('Deployment', 'circuit-prover');

  it('has one GPU for itself, on nodes that have some', () => {
    expect(containerOf(pod, 'circuit-prover').resources?.limits?.['nvidia.com/gpu']).toBe('1');
    expect(pod.nodeSelector).toEqual({ 'chainyard.io/pool': 'prover' });
    expect(pod.tolerations).toContainEqual({ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' });
  });

  it('gives way to the chain, and may end its job first', () => {
    expect(pod.priorityClassName).toBe('proving');
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(120);
  });

  it('ends before its successor starts, which would find no GPU', () => {
    expect(rendered.one('Deployment', 'circuit-prover').spec?.strategy).toEqual({
      type: 'RollingUpdate',
      rollingUpdate: { maxSurge: 0, maxUnavailable: 1 },
    });
  });

  it('is reached by Prometheus alone, and reaches DNS, the database, the bucket and the address of its identity', () => {
    const { ingress, egress } = rendered.one('NetworkPolicy', 'circuit-prover').spec ?? {};
    expect(ingress?.map(({ ports }) => ports?.map(({ port }) => port))).toEqual([[3315]]);
    const reached = egress?.map(({ ports, to }) => [
      ports?.map(({ port }) => port),
      to?.map(({ ipBlock }) => ipBlock?.cidr),
    ]);
    expect(reached).toEqual([
      [[53, 53], [undefined]],
      [[5432], ['10.0.98.0/24', '10.0.99.0/24']],
      [[443], ['0.0.0.0/0']],
      [[80], ['169.254.170.23/32']],
    ]);
  });

  it('tells what removes nodes to leave its own alone', () => {
    expect(rendered.one('Deployment', 'circuit-prover').spec?.template.metadata?.annotations).toMatchObject({
      'cluster-autoscaler.kubernetes.io/safe-to-evict': 'false',
    });
  });
});

describe('workers that scale with the queue', () => {
  it('are as many as the jobs of their role are for, from none to as many as there may be', () => {
    const { spec } = scaled.rendered.one('ScaledObject', 'circuit-prover');
    expect(spec).toMatchObject({ minReplicaCount: 0, maxReplicaCount: 5, cooldownPeriod: 1200 });
    expect(spec?.triggers).toEqual([
      {
        type: 'prometheus',
        metadata: {
          serverAddress: queue.prometheus,
          query:
            'sum(fri_prover_prover_jobs{type=~"queued|in_progress",rollup="demo"}) or 0 * max(prover_job_monitor_reached_max_attempts{rollup="demo"})',
          threshold: '4',
          activationThreshold: '0',
          ignoreNullValues: 'false',
        },
      },
    ]);
    expect(scaled.rendered.one('Deployment', 'circuit-prover').spec).not.toHaveProperty('replicas');
  });

  it('leave every other number of pods alone', () => {
    const targets = scaled.rendered.all('ScaledObject').map(({ metadata }) => `${metadata.namespace}/${metadata.name}`);
    expect(targets.sort()).toEqual(
      ['circuit-prover', 'compressor', 'witness-generator'].map((name) => `rollup-prover/${name}`),
    );
  });

  it('need metrics with a label that only the operator of Prometheus is told of', () => {
    const hint = expect.stringContaining('your Prometheus must copy it');
    expect(scaled.notes).not.toContainEqual(hint);
    expect(zkStack({ scaling: queue }, ['external-secrets', 'keda', 'cluster-autoscaler']).notes).toContainEqual(hint);
  });

  it('work on one round of witnesses each, where the environment says so', () => {
    const { rendered } = zkStack({ scaling: queue, witnessGenerator: { rounds: 'each' } });
    const name = 'witness-generator-node-aggregation';
    expect(containerOf(rendered.pod('Deployment', name), name).args?.[0]).toBe('--round=node_aggregation');
    expect(JSON.stringify(rendered.one('ScaledObject', name).spec)).toContain('round=\\"NodeAggregation\\"');
    expect(rendered.names('Deployment').filter((each) => each.startsWith('witness-generator'))).toHaveLength(5);
    const all = scaled.rendered.pod('Deployment', 'witness-generator');
    expect(containerOf(all, 'witness-generator').args?.[0]).toBe('--all_rounds');
  });
});

describe('workers that do not scale', () => {
  const fixed = zkStack({ circuitProver: { maximum: 3 } });

  it('are as many as there may be, and a note says so', () => {
    expect(fixed.rendered.names('ScaledObject')).toEqual([]);
    expect(fixed.rendered.one('Deployment', 'circuit-prover').spec?.replicas).toBe(3);
    expect(fixed.notes).toContain(
      'rollup-prover: 1 × witness-generator, 3 × circuit-prover, 1 × compressor at all times, with work or without: prover.scaling.on queue lets them come and go',
    );
    expect(scaled.notes).not.toContainEqual(expect.stringContaining('at all times'));
  });
});

describe('a rollup that nobody proves', () => {
  it('has no provers', () => {
    const { rendered } = renderRollup(folder);
    expect(rendered.objects.filter(({ metadata }) => metadata.namespace === 'rollup-prover')).toEqual([]);
  });
});
