import type { Probe } from './probes';
import type { Volume } from './volumes';

/** Layer 4 protocol of a port. */
export type PortProtocol = 'TCP' | 'UDP';

/**
 * Who may reach a port, beside the scraper of a metrics port: `pod` the containers of its pod and the kubelet; `cluster` workloads that connect to it;
 * `admin` the same, and it can never be published; `public` the outside too, where the environment publishes it.
 */
export type Exposure = 'pod' | 'cluster' | 'admin' | 'public';

/** A port that a program listens on. */
export interface Port {
  readonly number: number;
  /** @default TCP */
  readonly protocol?: PortProtocol;
  readonly exposure: Exposure;
  /**
   * Whether others connect before the pod is ready, as the peers of a chain do; such ports have a Service of their own,
   * `<workload>-peers`. @default false
   */
  readonly whileUnready?: boolean;
}

/** Ports by name: at most 15 characters, as Kubernetes wants. */
export type PortTable = Readonly<Record<string, Port>>;

/** What a container asks of its node. */
export interface Resources {
  /** CPU requested, as a Kubernetes quantity; there is no limit, which would only slow it down. */
  readonly cpu: string;
  /** Memory requested, as a Kubernetes quantity. */
  readonly memory: string;
  /** @default the memory requested */
  readonly memoryLimit?: string;
  /** Disk for logs and scratch volumes, requested and limited. @default 64Mi */
  readonly ephemeralStorage?: string;
  /** Whole GPUs of NVIDIA, which no other container gets. @default none */
  readonly gpus?: number;
}

/** What a pod can be told about itself; the label is the uid of its Job, the annotation the snapshot that it is for. */
export type PodField =
  | 'metadata.name'
  | 'metadata.namespace'
  | "metadata.labels['batch.kubernetes.io/controller-uid']"
  | "metadata.annotations['chainyard.io/snapshot']"
  | 'status.podIP'
  | 'spec.nodeName';

/** An environment variable: a plain value, or a fact of the pod itself. Secret values are mounted as files instead. */
export type Variable = string | { readonly field: PodField };

/** A signal that asks a process to end. */
export type StopSignal = 'SIGTERM' | 'SIGINT';

/** Where Prometheus finds metrics. */
export interface Metrics {
  /** Name of one of the program's ports. */
  readonly port: string;
  readonly path: string;
}

/** One container as data: what runs, where it listens, what it writes, how it is probed and stopped. */
export interface Program<P extends PortTable = PortTable> {
  /** Container name. */
  readonly name: string;
  /** `name:tag`; the digest comes from the lock file. */
  readonly image: string;
  /** @default the image's entry point */
  readonly command?: readonly string[];
  readonly arguments?: readonly string[];
  readonly environment?: Readonly<Record<string, Variable>>;
  /** Folder that the program starts in. @default the image's */
  readonly workingDirectory?: string;
  readonly ports: P;
  /** Numeric user that the process runs as; 0, which is root, only where it works on its node. */
  readonly user: number;
  /** Numeric group. @default the same number as the user */
  readonly group?: number;
  /** Volumes by the absolute path that the program sees. */
  readonly mounts?: Readonly<Record<string, Volume>>;
  readonly resources: Resources;
  /** Seconds that it needs to end and to have written everything, once it has its signal. */
  readonly stopSeconds: number;
  /** Signal that it ends on, told to clusters that take it. @default what the image says, or SIGTERM */
  readonly stopSignal?: StopSignal;
  /**
   * Seconds between the moment when its pod is to end and the signal, in which it still answers callers who have not
   * heard of it; the sidecars of its pod wait for it. @default none
   */
  readonly drainSeconds?: number;
  /** Asked until it first succeeds; the other two wait for it. */
  readonly startup?: Probe;
  /** Whether traffic should come. */
  readonly ready?: Probe;
  /** Name of the program in the same pod whose readiness speaks for this one. @default it speaks for itself */
  readonly readyThrough?: string;
  /** Whether a restart would help. */
  readonly live?: Probe;
  /** @default none */
  readonly metrics?: Metrics;
  /** Public id that others name in the addresses of its ports, such as a libp2p peer id. @default not known ahead */
  readonly peerId?: string;
}

/** Keeps the names and exposures of the ports in the type, so that `publish` accepts public ports only. */
export function program<const P extends PortTable>(
  facts: Program<P> & { readonly metrics?: { readonly port: keyof P } },
): Program<P> {
  return facts;
}

/** Names of the ports of a program with one of the given exposures. */
export type PortOf<P extends PortTable, E extends Exposure> = {
  [Name in keyof P & string]: P[Name]['exposure'] extends E ? Name : never;
}[keyof P & string];
