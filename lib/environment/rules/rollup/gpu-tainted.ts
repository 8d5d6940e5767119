import { GPU_TAINT, gpuPool } from './gpu-workers';
import { rollupRule } from './rollup-rule';

/**
 * The pool of provers keeps pods without a GPU away, which would see all of a machine's; what the cloud of the file buys
 * is another rule's.
 */
export const rollupGpuTainted = rollupRule('rollup-gpu-tainted', function* (rollup, environment) {
  const pool = gpuPool(rollup, environment);
  if (pool === undefined || pool.allocatable.gpus === 0 || environment.aws !== undefined) return;
  if (pool.taints.some(({ key, effect }) => key === GPU_TAINT && effect !== 'PreferNoSchedule')) return;
  const message = `has GPUs for provers, and no taint keeps other pods away; add { key: ${GPU_TAINT}, value: "true", effect: NoSchedule } to taints`;
  yield { path: pool.path, message };
});
