import { gpuPool, gpuWorkers } from './gpu-workers';
import { rollupRule } from './rollup-rule';

/** Every worker that there may be finds a GPU: one that waits for ever is a batch that is never proved. */
export const rollupGpusSuffice = rollupRule('rollup-gpus-suffice', function* (rollup, environment) {
  const pool = gpuPool(rollup, environment);
  if (pool === undefined || pool.allocatable.gpus === 0) return;
  const { gpus } = pool.allocatable;
  const workers = gpuWorkers(rollup);
  const needed = workers.reduce((sum, { maximum }) => sum + maximum, 0);
  if (needed <= pool.maximum * gpus) return;
  const shown = workers.map(({ name, maximum }) => `${maximum} of ${name}`).join(' and ');
  const message = `${pool.maximum} is too few: workers need up to ${needed} GPUs, ${shown}, and a machine has ${gpus}; use ${Math.ceil(needed / gpus)}, or fewer workers`;
  yield { path: [...pool.path, 'maximum'], message };
});
