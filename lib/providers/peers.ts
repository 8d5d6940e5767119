/** How peers outside reach the one pod of a node, over TCP and UDP. */
export type PeerAccess =
  /** By a port of the pod's machine, of the same number. */
  { readonly kind: 'node-port' } | PeerLoadBalancer;

/** By a load balancer of its own. */
export interface PeerLoadBalancer {
  readonly kind: 'load-balancer';
  /** Whether it takes TCP and UDP at one address, as a record of a node can name only one; otherwise there are two. */
  readonly oneAddress: boolean;
  /** What must be in the cluster for that, such as a version of its controller. @default nothing more */
  readonly needs?: string;
  /** Annotations beyond those of other load balancers. @default none */
  readonly annotations?: (service: PeerService) => Readonly<Record<string, string>>;
}

/** What annotations of a load balancer for peers are made from. */
export interface PeerService {
  /** Number of a TCP port that is open as soon as the node runs. */
  readonly healthPort: number;
  /** Ids of addresses that it is to have; empty for any. */
  readonly allocations: readonly string[];
}
