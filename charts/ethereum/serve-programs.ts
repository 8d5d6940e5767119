import { parseDuration } from '../../lib/environment/fields/duration';
import { claim, ephemeral } from '../../lib/k8s/volumes';
import type { Endpoint } from '../../lib/traffic/endpoint';
import { headCheck } from './head-check';
import type { EthereumNetwork, ServeSection, SyncSection } from './network';
import { nodePrograms } from './node-programs';
import { larger, nodeDisks, sizeOf } from './node-size';
import { USER } from './paths';
import { restorePrograms } from './restore';
import type { SyncFamily } from './sync-nodes';

/** Seconds in which callers hear that a pod is to end: endpoints take some, load balancers more. */
const DRAIN = 30;

/** What serve nodes are made from. */
export interface ServeProps {
  readonly section: ServeSection;
  /** The sync nodes that they are like. */
  readonly like: SyncFamily;
  /** Whether their copies go with their pods, as those of the consensus clients always do. */
  readonly cloned: boolean;
  /** Head checks that theirs compares itself with. */
  readonly references: readonly Endpoint[];
}

/** The programs of a serve node: those of a sync node, with a copy of its database, for callers. */
export function servePrograms(network: EthereumNetwork, { section, like, cloned, references }: ServeProps) {
  const { chart, chainId } = network;
  const { clients } = like;
  const copied = copySection(network, like);
  const disks = nodeDisks(network, copied, clients);
  const execution = (cloned ? ephemeral : claim)('execution', disks.execution);
  return nodePrograms(network, clients, {
    section: copied,
    // A kept one would be refused once it is older than the weak-subjectivity period, and no checkpoint asked for again.
    volumes: { execution, consensus: disks.consensus && ephemeral('consensus', disks.consensus) },
    rpc: { ...section.rpc, exposure: 'public' },
    // Callers want JSON-RPC; who needs the beacon API asks a sync node, which keeps more of it.
    beacon: { exposure: 'pod' },
    headCheck: headCheck({
      chart,
      image: network.section.images.busybox,
      user: USER,
      chainId,
      references,
      maximumAge: parseDuration(section.head.age),
      maximumLag: section.head.lag,
      health: clients.execution.health,
    }),
    drainSeconds: DRAIN,
    prepare: restorePrograms(network, { family: like, volume: execution }),
  });
}

/**
 * The consensus client of a copy begins at a checkpoint and is asked for nothing, so that it keeps what it must, on the
 * smallest volume that holds it unless the environment gives a larger one.
 */
function copySection({ section: { network } }: EthereumNetwork, { clients, section }: SyncFamily): SyncSection {
  const { consensus } = section;
  if (clients.consensus === undefined || !('columns' in consensus)) return section;
  const { minimumStorage } = sizeOf(clients.consensus, network);
  const { storage } = consensus;
  const size = larger(storage.size ?? minimumStorage, minimumStorage);
  return { ...section, consensus: { ...consensus, columns: 'required', storage: { ...storage, size } } };
}
