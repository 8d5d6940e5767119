import { parseMemory } from '../../../k8s/quantity';
import { sp1Cluster } from '../../../programs/rollup/sp1-cluster/prover-stack';
import { rollupRule } from './rollup-rule';

/** What is written to `/dev/shm` counts against the memory limit: a node would be killed before it is full. */
export const rollupSharedMemory = rollupRule('rollup-shared-memory', function* ({ prover }) {
  if (prover.kind !== 'sp1-cluster') return;
  const nodes = { cpuNode: sp1Cluster.roles['cpu-node'], gpuNode: sp1Cluster.roles['gpu-node'] } as const;
  for (const key of ['cpuNode', 'gpuNode'] as const) {
    const { sharedMemory } = nodes[key];
    const { memoryLimit } = prover[key].resources;
    if (sharedMemory === undefined || parseMemory(memoryLimit) >= parseMemory(sharedMemory)) continue;
    const message = `"${memoryLimit}" is less than the ${sharedMemory} that the node may keep in /dev/shm, which count as its memory: use more`;
    yield { path: ['rollup', 'prover', key, 'resources', 'memoryLimit'], message };
  }
});
