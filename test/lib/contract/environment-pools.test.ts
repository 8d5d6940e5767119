import { allocatable } from '../../../lib/contract/allocatable';
import { environmentPools } from '../../../lib/contract/environment-pools';
import type { EnvironmentInput } from '../../../lib/environment/schema';
import { environmentSchema } from '../../../lib/environment/schema';

const gibibyte = 2 ** 30;

function poolsOf(nodePools: EnvironmentInput['nodePools'], others: Partial<EnvironmentInput> = {}) {
  const environment = { name: 'a', provider: 'kind', kubernetes: { version: '1.36' }, nodePools, ...others };
  return environmentPools(environmentSchema.parse(environment));
}

/** The cloud that this repository makes. */
const aws = { cluster: { access: [{ role: 'engineers', policy: 'cluster-admin' as const }] } };

describe('the node pools of an environment', () => {
  it('carry the label that pods select by, their taints and their numbers', () => {
    const taints = [{ key: 'a', effect: 'NoSchedule' as const }];
    const [pool] = poolsOf({ app: { instanceTypes: ['t3.small'], minimum: 2, maximum: 5, taints } });
    expect(pool).toMatchObject({
      name: 'app',
      labels: { 'chainyard.io/pool': 'app' },
      taints,
      minimum: 2,
      maximum: 5,
    });
  });

  it('carry the label by which an autoscaler knows machines with GPUs, where they are made here', () => {
    const nodePools = { app: { instanceTypes: ['t3.small'] }, prover: { instanceTypes: ['g7e.2xlarge', 'g6.xlarge'] } };
    const accelerators = (others?: Partial<EnvironmentInput>) =>
      poolsOf(nodePools, others).map(({ labels }) => labels['k8s.amazonaws.com/accelerator']);
    expect(accelerators({ aws })).toEqual([undefined, 'nvidia-rtx-pro-6000']);
    expect(accelerators()).toEqual([undefined, undefined]);
  });

  it("span the environment's zones, unless they name their own", () => {
    const nodePools = { app: { instanceTypes: ['t3.small'] }, other: { instanceTypes: ['t3.small'], zones: ['b'] } };
    expect(poolsOf(nodePools, { zones: ['a', 'b'] }).map(({ zones }) => zones)).toEqual([['a', 'b'], ['b']]);
    expect(poolsOf(nodePools).map(({ zones }) => zones)).toEqual([[], ['b']]);
  });

  it('are as large as the smallest machine that may come, in every resource', () => {
    const [pool] = poolsOf({ app: { instanceTypes: ['t3a.small', 'm6i.xlarge', 't3.small'] } });
    expect(pool?.allocatable).toEqual({
      cpu: 1930,
      memory: allocatable(2, 0.925 * 2 * gibibyte, 11).memory,
      pods: 8,
      gpus: 0,
    });
  });

  it('come to be as many as they may, unless they are made here and no operator adds any', () => {
    const nodePools = { app: { instanceTypes: ['t3.small'], minimum: 1, maximum: 3 } };
    const maximum = (others?: Partial<EnvironmentInput>) => poolsOf(nodePools, others)[0]?.maximum;
    expect(maximum()).toBe(3);
    expect(maximum({ aws })).toBe(1);
    expect(maximum({ aws, operators: ['keda'] })).toBe(1);
    expect(maximum({ aws, operators: ['cluster-autoscaler'] })).toBe(3);
    expect(maximum({ aws, operators: ['karpenter'] })).toBe(1);
  });

  it('run as many pods as have addresses by the prefix where they are made here, and keep no more memory for them', () => {
    const nodePools = { app: { instanceTypes: ['t3.medium'] }, least: { instanceTypes: ['t3a.small', 't3.medium'] } };
    const [app, least] = poolsOf(nodePools, { aws });
    expect(app?.allocatable).toEqual({ ...poolsOf(nodePools)[0]?.allocatable, pods: 110 });
    expect(least?.allocatable.pods).toBe(98);
  });

  it('run no more pods than a managed node group allows, and keep memory for all that have an address', () => {
    const [small, large] = poolsOf({
      small: { instanceTypes: ['g6.4xlarge'] },
      large: { instanceTypes: ['m7i.16xlarge'] },
    });
    expect(small?.allocatable).toEqual({
      cpu: 15_890,
      memory: allocatable(16, 0.925 * 64 * gibibyte, 234).memory,
      pods: 110,
      gpus: 1,
    });
    expect(large?.allocatable.pods).toBe(250);
  });

  it('are as large as is written, where that is written', () => {
    const size = { cpu: '1500m', memory: '4Gi', pods: 20, gpus: 2 };
    const [pool] = poolsOf({ app: { instanceTypes: ['t3.small'], size } });
    expect(pool?.allocatable).toEqual(allocatable(1.5, 4 * gibibyte, 20, 2));
  });
});
