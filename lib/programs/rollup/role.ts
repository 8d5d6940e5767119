import type { Probe } from '../../k8s/probes';
import type { Metrics, PortTable, Resources, StopSignal, Variable } from '../../k8s/program';
import type { Disk } from '../../k8s/volumes';

/** Where a role runs: the namespace is `rollup-<part>`. */
export type Part = 'app' | 'core' | 'prover';

/** Node pools of a rollup, by what runs on them; the environment says which pools they are. */
export type RollupPool = 'app' | 'core' | 'compute' | 'prover';

/** What a role opens connections to beside other roles. */
export type Service =
  | 'server-database'
  | 'prover-database'
  | 'cache'
  | 'object-store'
  /** The same, of a program that opens it and keeps nothing there: it has no way to it. */
  | 'opened-object-store'
  | 'layer-1'
  | 'data-availability'
  | 'circuit-artifacts';

/** How a program is asked to end, and how long that may take. */
export interface Stop {
  /** Signal that it ends on in peace; it ignores others. */
  readonly signal: StopSignal;
  readonly seconds: number;
}

/** A GPU that a program can compute on. */
export interface GpuNeed {
  /** MiB of its memory. */
  readonly memory: number;
  /** CUDA compute capabilities that its image is compiled for, or the lowest that it takes, whatever is newer. */
  readonly computeCapability: { readonly oneOf: readonly string[] } | { readonly atLeast: string };
}

/** A folder that outlives its pod. */
export interface State extends Disk {
  /** Name of the volume. */
  readonly name: string;
  /** Where the program sees it. */
  readonly path: string;
  /** Folders in it by the key of the configuration that names them. */
  readonly folders: Readonly<Record<string, string>>;
}

/** Wallets whose private keys a role signs transactions to layer 1 with. */
export type SigningWallet = 'operator' | 'blob_operator';

/** A port of another role. */
export interface RolePort<Name extends string = string> {
  readonly role: Name;
  /** Name of the port. */
  readonly port: string;
}

/** What every role has. */
interface RoleFacts<Name extends string, Image extends string> {
  /** What it does, in one sentence. */
  readonly title: string;
  readonly part: Part;
  readonly pool: RollupPool;
  /** Which of the stack's images. */
  readonly image: Image;
  /** Folders below `/` are the image's; the entry point is the image's where there is none. */
  readonly command?: readonly string[];
  /** Before those that name the files of its configuration. @default none */
  readonly arguments?: readonly string[];
  /** @default none */
  readonly environment?: Readonly<Record<string, Variable>>;
  /** Environment variables that hold the address of another role, as `http://host:port`. @default none */
  readonly addresses?: Readonly<Record<string, RolePort<Name>>>;
  /**
   * Environment variables that hold the address of a service with its password; they stand in the `secretsFile` of the
   * stack. @default none
   */
  readonly secretVariables?: Readonly<Record<string, Service>>;
  /** Numeric user and group that it runs as. */
  readonly user: number;
  readonly ports: PortTable;
  /** Asked until it first succeeds. @default the others are asked from the start */
  readonly startup?: Probe;
  /** Whether callers should come. @default as soon as it runs */
  readonly ready?: Probe;
  /** Whether a restart would help. @default nobody asks */
  readonly live?: Probe;
  /** @default none */
  readonly metrics?: Metrics;
  readonly stop: Stop;
  /** Seconds before its signal in which it still answers callers who have not heard that it ends. @default none */
  readonly drainSeconds?: number;
  readonly resources: Resources;
  /** Connections that one pod opens to the databases. */
  readonly connections: { readonly server?: number; readonly prover?: number };
  /** What it calls; its network policy allows no more. */
  readonly calls: readonly (Name | Service)[];
  /** Memory at `/dev/shm`, as a Kubernetes quantity. @default what the container runtime gives, 64Mi */
  readonly sharedMemory?: string;
  /** Folders that it writes and that may go with the pod, with their size. @default none */
  readonly scratch?: Readonly<Record<string, string>>;
  /** Wallets that it signs with; no other role sees their keys. @default none */
  readonly signsWith?: readonly SigningWallet[];
  /** Whether it must know the address of the account that fees go to, which is no secret. @default false */
  readonly feeAccount?: boolean;
  /** Whether it needs the setup keys of the proof system. @default false */
  readonly setupKeys?: boolean;
}

/**
 * How many pods there are. `singleton`: one at most, for all time, since two would break the chain or its data; `one`:
 * one is enough, and a second one during an update does no harm but no good either; `replicas`: as many as callers need;
 * `workers`: as many as there is work for, from none.
 */
export type Role<Name extends string = string, Image extends string = string> = RoleFacts<Name, Image> &
  (
    | { readonly runs: 'singleton'; readonly state?: State }
    | { readonly runs: 'one' | 'replicas' }
    | { readonly runs: 'workers'; readonly gpu?: GpuNeed }
  );

/** Roles of a stack by name, which is the name of their workload. */
export type Roles<Name extends string = string, Image extends string = string> = Readonly<
  Record<Name, Role<Name, Image>>
>;
