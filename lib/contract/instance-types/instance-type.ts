/** Size of a machine as its vendor sells it. */
export interface InstanceType {
  /** Virtual CPUs, of x86-64. */
  readonly cpus: number;
  /** GiB. */
  readonly memory: number;
  /** Pods that its network interfaces have addresses for, without prefix delegation. */
  readonly pods: number;
  /** @default 0 */
  readonly gpus?: number;
  /** What each of its GPUs is; absent where it has none. */
  readonly gpu?: GpuModel;
}

/** A model of GPU. */
export interface GpuModel {
  readonly name: string;
  /** MiB. */
  readonly memory: number;
  /** CUDA compute capability, which code for its GPU is compiled for. */
  readonly computeCapability: string;
}
