/** The label that a node carries and a pod selects, with the pool's name as its value. */
export const POOL_LABEL = 'chainyard.io/pool';

/** A taint of every node in a pool. */
export interface Taint {
  readonly key: string;
  readonly value?: string;
  readonly effect: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
}

/** What pods can use of one node, after what the system and the kubelet keep. */
export interface NodeCapacity {
  /** Millicores. */
  readonly cpu: number;
  /** Bytes. */
  readonly memory: number;
  /** Pods at most. */
  readonly pods: number;
  /** Whole GPUs. */
  readonly gpus: number;
}

/** A group of equal nodes: the AWS app makes it, the charts place pods on it. */
export interface NodePool {
  readonly name: string;
  /** Labels that pods select by. */
  readonly labels: Readonly<Record<string, string>>;
  readonly taints: readonly Taint[];
  /** Zones that the pool spans; empty where the provider has none. */
  readonly zones: readonly string[];
  readonly minimum: number;
  readonly maximum: number;
  /** Allocatable of the smallest machine that the pool may get. */
  readonly allocatable: NodeCapacity;
}
