import type { NodePool } from '../../../../lib/contract/node-pools';
import type { ClusterFacts } from '../../../../lib/policy/rendered-cluster';
import { environmentFitsPools } from '../../../../lib/policy/rules/placement/environment-fits-pools';
import { pool } from '../facts';
import { container, deployment, object, violations } from '../objects';

const workload = (name: string, cpu: string, replicas: number, poolName?: string) => {
  const nodeSelector = poolName === undefined ? undefined : { 'chainyard.io/pool': poolName };
  const containers = [container({ resources: { requests: { cpu } } })];
  return deployment({ metadata: { name }, spec: { replicas, template: { spec: { nodeSelector, containers } } } });
};
const field = 'spec.template.spec.containers: the largest part of';

describe('environment-fits-pools', () => {
  it('refuses more than the pool may ever have', () => {
    const objects = [workload('small', '1', 2, 'app'), workload('large', '3500m', 2, 'app')];
    expect(violations(environmentFitsPools, objects, { nodePools: [pool(), pool({ name: 'chain' })] })).toEqual([
      `Deployment relay/large ${field} 9 CPU in total, but pool app has 8 at most`,
    ]);
  });

  it('refuses more pods than the nodes take', () => {
    const objects = [workload('many', '1m', 21)];
    expect(violations(environmentFitsPools, objects, { nodePools: [pool()] })).toEqual([
      `Deployment relay/many ${field} 21 pods in total, but pool app has 20 at most`,
    ]);
  });

  it('refuses more GPUs than the nodes have', () => {
    const containers = [container({ resources: { limits: { 'nvidia.com/gpu': '1' } } })];
    const prover = (name: string) => deployment({ metadata: { name }, spec: { template: { spec: { containers } } } });
    const allocatable = { ...pool().allocatable, gpus: 1 };
    const objects = [prover('first'), prover('second'), prover('third')];
    expect(violations(environmentFitsPools, objects, { nodePools: [pool({ allocatable })] })).toEqual([
      `Deployment relay/first ${field} 3 GPU in total, but pool app has 2 at most`,
    ]);
  });

  it('counts as many pods as the autoscaler may start', () => {
    const scaleTargetRef = { kind: 'Deployment', name: 'grows' };
    const scaler = object('autoscaling/v2', 'HorizontalPodAutoscaler', { spec: { scaleTargetRef, maxReplicas: 9 } });
    expect(violations(environmentFitsPools, [workload('grows', '1', 1), scaler], { nodePools: [pool()] })).toEqual([
      `Deployment relay/grows ${field} 9 CPU in total, but pool app has 8 at most`,
    ]);
  });

  it('counts what a job starts, and what a rollout makes before others go', () => {
    const objects = [workload('started', '1500m', 0), workload('rolled', '3500m', 1)];
    expect(violations(environmentFitsPools, objects, { nodePools: [pool()] })).toEqual([]);
    const spec = { strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } } };
    const rolled = deployment({ ...objects[1], spec: { ...objects[1]?.spec, ...spec } });
    expect(
      violations(environmentFitsPools, [workload('started', '1500m', 0), rolled], { nodePools: [pool()] }),
    ).toEqual([`Deployment relay/rolled ${field} 8500m CPU in total, but pool app has 8 at most`]);
  });

  it('counts a DaemonSet on every node', () => {
    const everywhere = object('apps/v1', 'DaemonSet', { spec: workload('agent', '2500m', 1).spec });
    const objects = [everywhere, workload('relay', '3500m', 1)];
    expect(violations(environmentFitsPools, objects, { nodePools: [pool()] })).toEqual([
      `DaemonSet relay/relay ${field} 8500m CPU in total, but pool app has 8 at most`,
    ]);
  });

  it('counts pods that may choose their pool against all pools together', () => {
    const nodePools = [pool(), pool({ name: 'chain' })];
    const chosen = workload('chosen', '1', 8, 'app');
    expect(violations(environmentFitsPools, [chosen, workload('free', '1', 8)], { nodePools })).toEqual([]);
    expect(violations(environmentFitsPools, [chosen, workload('free', '1', 9)], { nodePools })).toEqual([
      `Deployment relay/free ${field} 17 CPU in total, but the sum of all pools has 16 at most`,
    ]);
  });

  it("counts the cluster's own pods: those of every node, and the others where no taint keeps them away", () => {
    const systemPods = [
      { name: 'agent', count: 'every node' as const, cpu: 0, memory: 0 },
      { name: 'names', count: 2, cpu: 100, memory: 0 },
    ];
    const closed = pool({ name: 'chain', taints: [{ key: 'dedicated', effect: 'NoSchedule' }] });
    const found = (replicas: number, nodePools = [pool(), closed]) =>
      violations(environmentFitsPools, [workload('many', '1m', replicas, 'app')], { nodePools, systemPods });
    expect(found(16)).toEqual([]);
    expect(found(17)).toEqual([
      `Deployment relay/many ${field} 21 pods in total with the cluster's own, but pool app has 20 at most`,
    ]);
    expect(found(17, [pool(), pool({ name: 'chain' })])).toEqual([]);
  });

  describe("the cluster's own pods", () => {
    const systemPods = [
      { name: 'agent', count: 'every node' as const, cpu: 0, memory: 0 },
      { name: 'disks', count: 2, cpu: 100, memory: 0 },
      { name: 'names', count: 2, cpu: 100, memory: 0 },
    ];
    const tainted = (key: string, effect: 'NoSchedule' | 'PreferNoSchedule' = 'NoSchedule') =>
      pool({ name: 'chain', taints: [{ key, effect }] });
    const found = (nodePools: NodePool[], own: ClusterFacts['systemPods'] = systemPods) =>
      violations(environmentFitsPools, [workload('small', '1m', 1)], { nodePools, systemPods: own });

    it('have no pool where every pool has a taint', () => {
      expect(found([pool({ taints: [{ key: 'dedicated', effect: 'NoExecute' }] }), tainted('dedicated')])).toEqual([
        "Deployment relay/small spec.template.spec: runs beside the cluster's own disks, names, which tolerate the taints of no pool (app, chain)",
      ]);
    });

    it('run where a pool has no taint, one that only asks, or the one of add-ons', () => {
      expect(found([pool(), tainted('dedicated')])).toEqual([]);
      expect(found([tainted('dedicated', 'PreferNoSchedule')])).toEqual([]);
      expect(found([tainted('dedicated'), tainted('CriticalAddonsOnly')])).toEqual([]);
    });

    it('are unknown, or run on every node whatever its taints', () => {
      expect(found([])).toEqual([]);
      expect(found([tainted('dedicated')], [])).toEqual([]);
      expect(found([tainted('dedicated')], systemPods.slice(0, 1))).toEqual([]);
    });
  });

  it('says nothing where only the cluster itself has too little', () => {
    const systemPods = [{ name: 'names', count: 30, cpu: 100, memory: 0 }];
    expect(violations(environmentFitsPools, [], { nodePools: [pool()], systemPods })).toEqual([]);
  });

  it('accepts what fits, and everything where the pools are not known', () => {
    expect(violations(environmentFitsPools, [workload('large', '4', 2)], { nodePools: [pool()] })).toEqual([]);
    expect(violations(environmentFitsPools, [workload('large', '4', 200)])).toEqual([]);
  });
});
