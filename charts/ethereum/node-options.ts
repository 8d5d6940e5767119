import type { Program } from '../../lib/k8s/program';
import type { Volume } from '../../lib/k8s/volumes';
import type { Announcement, ExecutionSettings } from '../../lib/programs/ethereum/client';
import type { SyncSection } from './network';

/** Who may call the JSON-RPC of a node: workloads that connect to it, or the outside too where it is published. */
export type RpcExposure = 'cluster' | 'public';

/** Who may call the beacon API of a node: workloads that connect to it, or the pod alone. */
export type BeaconExposure = 'cluster' | 'pod';

/** What the nodes of one kind differ in. */
export interface NodeOptions<E extends RpcExposure = RpcExposure, B extends BeaconExposure = BeaconExposure> {
  /** The sync node that it is, or is like: its images, sizes and further flags. */
  readonly section: SyncSection;
  /** The disks of its databases; none where it has no consensus client. */
  readonly volumes: { readonly execution: Volume; readonly consensus?: Volume };
  readonly rpc: ExecutionSettings['rpc'] & { readonly exposure: E };
  readonly beacon: { readonly exposure: B };
  /** The sidecar that says whether the pod is ready. @default it is ready when its execution client answers */
  readonly headCheck?: Program;
  /** Whether nothing drives the execution client, as in a copy that is only looked at. @default false */
  readonly undriven?: boolean;
  /** Set where peers may open connections to it. @default it opens its connections itself */
  readonly peers?: {
    /** Where peers outside find it. @default they do not */
    readonly announce?: Announcement;
    /** Numbers of peer ports by name. @default the clients' own */
    readonly ports?: Readonly<Record<string, number | undefined>>;
  };
  /** Execution clients to stay connected with, as enode:// records. @default none */
  readonly staticPeers?: readonly string[];
  /** Seconds for which the pod still answers callers when it is to end. @default none */
  readonly drainSeconds?: number;
  /** What fills the volume of the execution client before it starts, in order. @default nothing */
  readonly prepare?: readonly Program[];
}
