import { instanceType, instanceTypeNames } from '../../contract/instance-types';
import type { GpuModel } from '../../contract/instance-types/instance-type';
import type { GpuNeed } from './role';

/**
 * Why programs of an image cannot compute on a GPU, in words that follow its name; undefined where they can. Code that is
 * compiled for one compute capability runs on others of the same first number, from it on. GPUs of a later first number
 * may translate it, if it has a form for that, which those who publish images do not claim.
 *
 * @see https://docs.nvidia.com/cuda/ada-compatibility-guide/#application-compatibility-on-ada
 */
export function gpuProblem({ memory, computeCapability: need }: GpuNeed, gpu: GpuModel): string | undefined {
  const own = version(gpu.computeCapability);
  const has = `has compute capability ${gpu.computeCapability}`;
  if ('atLeast' in need && !isFrom(version(need.atLeast), own)) return `${has}, and the image needs ${need.atLeast}`;
  if ('oneOf' in need && !need.oneOf.map(version).some((code) => code.major === own.major && isFrom(code, own)))
    return `${has}, and the image is compiled for ${need.oneOf.join(', ')}`;
  if (gpu.memory < memory) return `has ${gpu.memory} MiB of memory, and the image needs ${memory} MiB`;
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

/** A compute capability: of `8.9` 8 and 9. */
interface Version {
  readonly major: number;
  readonly minor: number;
}

function version(computeCapability: string): Version {
  const [major = 0, minor = 0] = computeCapability.split('.').map(Number);
  return { major, minor };
}

const isFrom = (first: Version, { major, minor }: Version): boolean =>
  major > first.major || (major === first.major && minor >= first.minor);
