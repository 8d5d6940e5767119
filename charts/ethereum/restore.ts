import type { Program } from '../../lib/k8s/program';
import type { Volume } from '../../lib/k8s/volumes';
import { takesSnapshots } from '../../lib/programs/snapshots/snapshots';
import type { Workload } from '../../lib/workloads/workload';
import type { EthereumNetwork } from './network';
import type { SyncFamily } from './sync-nodes';

/** What a pod begins with: a clone of a volume snapshot, files of a bucket, or nothing. */
export type Beginning = 'clone' | 'bucket' | 'nothing';

/** What pods that are like a sync node begin with. */
export function beginningOf({ chart, section }: EthereumNetwork, like: string): Beginning {
  const { snapshots } = section;
  const isTaken = snapshots?.of?.includes(like) ?? snapshots !== undefined;
  if (snapshots === undefined || !isTaken) return 'nothing';
  if (snapshots.method === 'object-store') return 'bucket';
  return takesSnapshots(chart) ? 'clone' : 'nothing';
}

/** What restores a pod's copy of the execution client's database. */
export interface RestoreProps {
  /** The sync nodes that the pod is like. */
  readonly family: SyncFamily;
  /** The execution client's volume, as the pod's other programs mount it. */
  readonly volume: Volume;
  /** Which snapshot of a bucket: the newest that is good, or the one that is to be checked. @default newest */
  readonly pointer?: 'newest' | 'candidate';
}

/** Programs that run before the clients of a copy: they restore its database, and forget whose it was. */
export function restorePrograms(_network: EthereumNetwork, _props: RestoreProps): readonly Program[] {
  throw new Error('copies are not restored yet');
}

/** Lets a workload reach the bucket that it begins with; nothing where it begins otherwise. */
export function reachBucket(_network: EthereumNetwork, _workload: Workload): void {
  throw new Error('copies are not restored yet');
}
