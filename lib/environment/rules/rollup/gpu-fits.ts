import { instanceType } from '../../../contract/instance-types';
import { gpuProblem } from '../../../programs/rollup/gpu-fit';
import type { GpuNeed } from '../../../programs/rollup/role';
import { alternatives, quote } from '../../words';
import { GPU_TAINT, gpuFamilies, gpuPool, gpuWorkers } from './gpu-workers';
import { rollupRule } from './rollup-rule';

/** Whichever machine of the pool comes, its GPUs run the code that images of provers are compiled for. */
export const rollupGpuFits = rollupRule('rollup-gpu-fits', function* (rollup, environment) {
  const pool = gpuPool(rollup, environment);
  if (pool === undefined) return;
  const { instanceTypes = [], size, taints } = pool.section;
  const workers = gpuWorkers(rollup);
  const families = alternatives(gpuFamilies(workers));
  if (pool.allocatable.gpus === 0) {
    // Pools that say that they are of GPUs, and buy other machines, are another rule's.
    if (environment.aws !== undefined && taints.some(({ key }) => key === GPU_TAINT)) return;
    const names = alternatives(workers.map(({ name }) => name));
    const remedy = size === undefined ? `use instanceTypes of ${families}` : 'say in size.gpus how many a machine has';
    yield { path: pool.path, message: `has no GPU, without which there is no ${names}: ${remedy}` };
  }
  for (const [index, type] of instanceTypes.entries()) {
    const model = instanceType(type)?.gpu;
    if (model === undefined) continue;
    for (const [problem, names] of problemsOf(workers, (need) => gpuProblem(need, model))) {
      const message = `${quote(type)} has a GPU ${model.name}, which ${problem}: no ${alternatives(names)} runs there; use types of ${families}`;
      yield { path: [...pool.path, 'instanceTypes', index], message };
    }
  }
});

/** Problems, each with the names of those who have it. */
function problemsOf(
  workers: readonly { readonly name: string; readonly gpu: GpuNeed }[],
  problemOf: (need: GpuNeed) => string | undefined,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { name, gpu } of workers) {
    const problem = problemOf(gpu);
    if (problem !== undefined) found.set(problem, [...(found.get(problem) ?? []), name]);
  }
  return found;
}
