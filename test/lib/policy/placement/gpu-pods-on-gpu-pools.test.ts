import type { PodSpec } from 'kubernetes-types/core/v1';
import { gpuPodsOnGpuPools } from '../../../../lib/policy/rules/placement/gpu-pods-on-gpu-pools';
import { pool } from '../facts';
import { container, deploymentOfPod, type Patch, violations } from '../objects';

const allocatable = { cpu: 16_000, memory: 2 ** 36, pods: 100, gpus: 1 };
const taint = { key: 'nvidia.com/gpu', value: 'true', effect: 'NoSchedule' } as const;
const prover = pool({ name: 'prover', allocatable, taints: [taint] });
const tolerations = [{ key: taint.key, operator: 'Exists' }];
const containers = [container({ resources: { limits: { 'nvidia.com/gpu': '2' } } })];
const on = (name: string): Patch<PodSpec> => ({ nodeSelector: { 'chainyard.io/pool': name } });
const found = (spec: Patch<PodSpec>, nodePools = [pool(), prover]) =>
  violations(gpuPodsOnGpuPools, [deploymentOfPod(spec)], { nodePools });
const field = 'Deployment relay/relay spec.template.spec.nodeSelector';

describe('gpu-pods-on-gpu-pools', () => {
  it('refuses a pod with GPUs that selects machines without any, or any machine', () => {
    expect(found({ ...on('app'), containers })).toEqual([`${field}: asks for 2 GPU, and pool app has none`]);
    expect(found({ containers, tolerations })).toEqual([`${field}: asks for 2 GPU, and pool app has none`]);
    expect(found({ ...on('prover'), containers, tolerations })).toEqual([]);
  });

  it('refuses a pod without GPUs that may run on machines with some', () => {
    const message = `${field}: asks for no GPU, and may run on pool prover`;
    expect(found({ ...on('prover'), tolerations })).toEqual([message]);
    expect(found({ tolerations })).toEqual([message]);
    expect(found({}, [pool(), { ...prover, taints: [] }])).toEqual([message]);
    expect(found({})).toEqual([]);
    expect(found(on('app'))).toEqual([]);
  });

  it('lets DaemonSets work on such machines', () => {
    const daemons = { ...deploymentOfPod({ ...on('prover'), tolerations }), kind: 'DaemonSet' };
    expect(violations(gpuPodsOnGpuPools, [daemons], { nodePools: [pool(), prover] })).toEqual([]);
  });

  it('leaves clusters without known pools to others', () => {
    expect(found({ containers }, [])).toEqual([]);
  });
});
