import { environmentPools } from '../../../contract/environment-pools';
import type { NodePool } from '../../../contract/node-pools';
import { fittingFamilies } from '../../../programs/rollup/gpu-fit';
import type { GpuNeed } from '../../../programs/rollup/role';
import { type ScaledRole, scaledRoles } from '../../../programs/rollup/scaled-roles';
import type { LoadedEnvironment } from '../../load';
import type { Rollup } from './rollup-rule';

/** Taint of machines with GPUs, which their device plugin tolerates. */
export const GPU_TAINT = 'nvidia.com/gpu';

/** Workers that have a GPU each. */
export interface GpuWorkers extends ScaledRole {
  readonly gpu: GpuNeed;
}

/** Workers of a rollup with GPUs; images of one's own may be compiled for others than those of the table. */
export function gpuWorkers(rollup: Rollup): readonly GpuWorkers[] {
  const { prover } = rollup;
  const oneOf = prover.kind === 'zk-stack' ? prover.computeCapabilities : undefined;
  const ownImages = oneOf && { computeCapability: { oneOf } };
  return scaledRoles(rollup).flatMap((scaled) => {
    const gpu = scaled.role.runs === 'workers' ? scaled.role.gpu : undefined;
    return gpu === undefined ? [] : [{ ...scaled, gpu: { ...gpu, ...ownImages } }];
  });
}

/** Families of instance types whose GPUs all of these can use. */
export function gpuFamilies(workers: readonly GpuWorkers[]): readonly string[] {
  const [first = [], ...others] = workers.map(({ gpu }) => fittingFamilies(gpu));
  return first.filter((family) => others.every((each) => each.includes(family)));
}

/** The pool of a file that workers with GPUs run on. */
export interface GpuPool extends NodePool {
  /** Keys that lead to it. */
  readonly path: readonly string[];
  readonly section: LoadedEnvironment['nodePools'][string];
}

/** That pool; undefined where nothing needs GPUs, or where the file has no pool of that name. */
export function gpuPool(rollup: Rollup, environment: LoadedEnvironment): GpuPool | undefined {
  if (gpuWorkers(rollup).length === 0) return undefined;
  const pool = environmentPools(environment).find(({ name }) => name === rollup.pools.prover);
  const section = environment.nodePools[rollup.pools.prover];
  return pool && section && { ...pool, section, path: ['nodePools', pool.name] };
}
