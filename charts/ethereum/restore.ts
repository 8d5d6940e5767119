import { versionLabel } from '../../lib/k8s/labels';
import type { Program, Variable } from '../../lib/k8s/program';
import { config, type Volume } from '../../lib/k8s/volumes';
import { takesSnapshots } from '../../lib/programs/snapshots/snapshots';
import type { Workload } from '../../lib/workloads/workload';
import { bucketProgram, reachStore } from './bucket';
import type { EthereumNetwork } from './network';
import { EXECUTION_DATA, USER } from './paths';
import { snapshotFiles } from './snapshot-files';
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
  /** Which snapshot of a bucket: the newest good one, or that which an annotation of the pod names. @default newest */
  readonly which?: 'newest' | 'named';
}

const FOLDER = '/etc/restore';

/** Bytes after which a restore that is interrupted goes on without looking at what it has fetched again. */
const PART_BYTES = 16 * 2 ** 30;

/** Programs that run before the clients of a copy: they restore its database, and forget whose it was. */
export function restorePrograms(network: EthereumNetwork, props: RestoreProps): readonly Program[] {
  const { section } = network;
  const { family, volume, which = 'newest' } = props;
  const beginning = beginningOf(network, family.name);
  if (beginning === 'nothing') return [];
  const files = ['manifest.sh', 'forget-identity.sh', ...(beginning === 'bucket' ? ['bucket.sh', 'restore.sh'] : [])];
  const mounts = {
    [EXECUTION_DATA]: volume,
    [FOLDER]: config('restore', snapshotFiles(network.chart, 'restore-snapshot', files)),
  };
  const environment = { ...copyFacts(network, family), SNAPSHOT, DATA: EXECUTION_DATA };
  const forget: Program = {
    name: 'forget-identity',
    image: section.images.busybox,
    user: USER,
    command: ['sh', `${FOLDER}/forget-identity.sh`],
    environment: {
      ...environment,
      IDENTITY: family.clients.execution.identity.join(' '),
      POD: { field: 'metadata.name' },
    },
    ports: {},
    mounts,
    resources: { cpu: '10m', memory: '16Mi' },
    stopSeconds: 5,
  };
  if (section.snapshots?.method !== 'object-store') return [forget];
  const common = bucketProgram(network, section.snapshots, family.name);
  const restore: Program = {
    ...common,
    name: 'restore',
    command: ['sh', `${FOLDER}/restore.sh`],
    environment: { ...common.environment, ...environment, WHICH: which, PART_BYTES: String(PART_BYTES) },
    mounts: { ...common.mounts, ...mounts },
    stopSeconds: 10,
  };
  return [restore, forget];
}

/** The snapshot that a pod is for, as its annotation tells it; empty where it has none. */
export const SNAPSHOT: Variable = { field: "metadata.annotations['chainyard.io/snapshot']" };

/** What a copy and the pod that begins with it must have in common, and the version that it may not be newer than. */
export function copyFacts({ chainId }: EthereumNetwork, { clients, section }: SyncFamily) {
  const { name, image, layout } = clients.execution;
  return {
    CHAIN: String(chainId),
    CLIENT: name,
    LAYOUT: layout(section.execution.state),
    VERSION: versionLabel(section.execution.image ?? image) ?? '',
  };
}

/** Lets a workload reach the bucket that it begins with; nothing where it begins otherwise. */
export function reachBucket(network: EthereumNetwork, workload: Workload): void {
  const { snapshots } = network.section;
  if (snapshots?.method === 'object-store') reachStore(network, snapshots, workload);
}
