import { addsMachines, autoscalers } from '../../../contract/autoscalers';
import { alternatives } from '../../words';
import { gpuPool, gpuWorkers } from './gpu-workers';
import { rollupRule } from './rollup-rule';

/** Every worker that there may be finds a GPU: one that waits for ever is a batch that is never proved. */
export const rollupGpusSuffice = rollupRule('rollup-gpus-suffice', function* (rollup, environment) {
  const pool = gpuPool(rollup, environment);
  if (pool === undefined || pool.allocatable.gpus === 0) return;
  const { gpus } = pool.allocatable;
  const { maximum } = pool.section;
  const workers = gpuWorkers(rollup);
  const needed = workers.reduce((sum, { maximum }) => sum + maximum, 0);
  // A pool of fewer machines than its maximum says, for want of who adds them, is another rule's.
  if (needed <= maximum * gpus) return;
  const shown = workers.map(({ name, maximum }) => `${maximum} of ${name}`).join(' and ');
  const isFixed = environment.aws !== undefined && !addsMachines(environment.operators);
  const remedy = isFixed ? ` for minimum too, or the operator ${alternatives(autoscalers)}, which adds machines` : '';
  const message = `${maximum} is too few: workers need up to ${needed} GPUs, ${shown}, and a machine has ${gpus}; use ${Math.ceil(needed / gpus)}${remedy}, or fewer workers`;
  yield { path: [...pool.path, 'maximum'], message };
});
