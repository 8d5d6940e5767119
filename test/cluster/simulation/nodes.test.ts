import { simulatedNodes } from './nodes';
import type { SimulatedPool } from './simulated-cluster';

const prover: SimulatedPool = {
  name: 'prover',
  labels: { 'chainyard.io/pool': 'prover' },
  taints: [{ key: 'nvidia.com/gpu', value: 'true', effect: 'NoSchedule' }],
  zones: ['eu-central-1a', 'eu-central-1b'],
  minimum: 0,
  maximum: 3,
  allocatable: { cpu: 15_890, memory: 2 ** 34, pods: 110, gpus: 1 },
  instanceTypes: ['g6.8xlarge', 'g6.4xlarge'],
  capacity: 'spot',
  disk: '200Gi',
};

describe('simulated nodes', () => {
  it('are as many as their pool may get, in turn in each of its zones', () => {
    const places = simulatedNodes(prover, 'eu-central-1').map(({ metadata }) => [
      metadata?.name,
      metadata?.labels?.['topology.kubernetes.io/zone'],
    ]);
    expect(places).toEqual([
      ['prover-0', 'eu-central-1a'],
      ['prover-1', 'eu-central-1b'],
      ['prover-2', 'eu-central-1a'],
    ]);
  });

  it('have the labels and taints of their pool, and say that they are the smallest machine', () => {
    const [node] = simulatedNodes(prover, 'eu-central-1');
    expect(node?.metadata?.labels).toMatchObject({
      'chainyard.io/pool': 'prover',
      'node.kubernetes.io/instance-type': 'g6.4xlarge',
      'topology.kubernetes.io/region': 'eu-central-1',
    });
    expect(node?.spec?.taints).toEqual(prover.taints);
  });

  it('offer what is left of a machine: of its disk without a tenth and 1 GiB', () => {
    const [node] = simulatedNodes({ ...prover, disk: '20Gi' }, undefined);
    expect(node?.status?.allocatable).toEqual({
      cpu: '15890m',
      memory: String(2 ** 34),
      'ephemeral-storage': String(17 * 2 ** 30),
      pods: '110',
      'nvidia.com/gpu': '1',
    });
  });

  it('offer no GPU where there is none', () => {
    const [node] = simulatedNodes({ ...prover, allocatable: { ...prover.allocatable, gpus: 0 } }, undefined);
    expect(node?.status?.allocatable).not.toHaveProperty(['nvidia.com/gpu']);
  });
});
