/** Pods that a cluster runs by itself, beside those of its environment. */
export interface SystemPods {
  readonly name: string;
  /** One on every node, or so many in the whole cluster. */
  readonly count: 'every node' | number;
  /** Millicores that one of them requests. */
  readonly cpu: number;
  /** MiB that one of them requests. */
  readonly memory: number;
}
