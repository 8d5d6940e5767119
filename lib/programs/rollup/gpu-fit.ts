import { instanceType, instanceTypeNames } from '../../contract/instance-types';
import type { GpuModel } from '../../contract/instance-types/instance-type';
import type { GpuNeed } from './role';

/**
 * Why programs of an image cannot compute on a GPU, in words that follow its name; undefined where they can.
 *
 * @see https://docs.nvidia.com/cuda/cuda-c-programming-guide/#compute-capability
 */
export function gpuProblem(need: GpuNeed, gpu: GpuModel): string | undefined {
  const { computeCapability } = need;
  if ('oneOf' in computeCapability) {
    // A newer GPU might translate the code as it loads it, which those who publish the image do not claim.
    const { oneOf } = computeCapability;
    if (!oneOf.includes(gpu.computeCapability)) {
      return `has compute capability ${gpu.computeCapability}, and the image is compiled for ${oneOf.join(' and ')}`;
    }
  } else if (version(gpu.computeCapability) < version(computeCapability.atLeast)) {
    return `has compute capability ${gpu.computeCapability}, and the image needs ${computeCapability.atLeast}`;
  }
  if (gpu.memory < need.memory) return `has ${gpu.memory} MiB of memory, and the image needs ${need.memory} MiB`;
  return undefined;
}

/** Families of instance types, such as `g6`, whose GPUs programs of an image can compute on. */
export function fittingFamilies(need: GpuNeed): readonly string[] {
  const fitting = instanceTypeNames.filter((name) => {
    const gpu = instanceType(name)?.gpu;
    return gpu !== undefined && gpuProblem(need, gpu) === undefined;
  });
  return [...new Set(fitting.map(family))];
}

const family = (name: string): string => name.slice(0, name.indexOf('.'));

/** `8.9` → 809, `12.0` → 1200. */
function version(computeCapability: string): number {
  const [major = 0, minor = 0] = computeCapability.split('.').map(Number);
  return 100 * major + minor;
}
