import { serveName } from '../../lib/programs/ethereum/node-names';
import { internet, pods } from '../../lib/traffic/peer';
import { StatelessDeployment } from '../../lib/workloads/deployment';
import { ReplicatedStatefulSet } from '../../lib/workloads/stateful-set';
import type { Workload } from '../../lib/workloads/workload';
import type { EthereumNetwork, ServeSection } from './network';
import { beginningOf, reachBucket } from './restore';
import { serveNotes } from './serve-notes';
import { servePrograms } from './serve-programs';
import { serveReplicas } from './serve-scaling';
import type { SyncFamily } from './sync-nodes';

/** The serve nodes of one entry. */
export interface ServeGroup {
  readonly name: string;
  readonly section: ServeSection;
  /** The sync nodes that it is like. */
  readonly like: SyncFamily;
  readonly workload: Workload;
  /** Whether its volumes are clones of a volume snapshot, which the Deployment names. */
  readonly cloned: boolean;
}

/** Seconds for which a caller stays with a pod, where callers are to stay. */
const STICKY = 3 * 3600;

/** How pods follow one another when they are renewed. */
const rollout = {
  /** A head that was fresh once is not yet a node that keeps up. */
  minReadySeconds: 60,
  /** Before the first snapshot a pod is ready when its first sync is done: a rollout does not fail for that. */
  progressDeadlineSeconds: 7 * 24 * 3600,
};

/** Renders the serve nodes of one entry. */
export function serveNodes(
  network: EthereumNetwork,
  section: ServeSection,
  families: readonly SyncFamily[],
): ServeGroup {
  const { chart } = network;
  const like = families.find(({ name }) => name === section.like);
  if (like === undefined) throw new Error(`there are no sync nodes ${section.like}`);
  const name = serveName(section);
  const beginning = beginningOf(network, like.name);
  const cloned = beginning === 'clone';
  const syncNodes = families.flatMap(({ nodes }) => nodes);
  const references = syncNodes.map(({ health }) => health);
  const node = servePrograms(network, { section, like, cloned, references });
  const Kind = cloned ? StatelessDeployment : ReplicatedStatefulSet;
  const workload = new Kind(chart, name, {
    prepare: node.prepare,
    sidecars: node.sidecars,
    programs: node.programs,
    podLabels: node.podLabels,
    versionImage: node.versionImage,
    ...rollout,
    component: 'serve',
    pool: network.section.pool,
    replicas: serveReplicas(section, like.clients.execution, { namespace: chart.system, name, cloned }),
    stickySeconds: section.rpc.sticky ? STICKY : undefined,
  });
  workload.publishWeb(node.execution, 'rpc', section.http);
  if (section.rpc.websocket) workload.publishWeb(node.execution, 'websocket', section.websocket);
  for (const { namespace, labels } of section.clients) {
    const client = pods('client', namespace, labels);
    workload.acceptFrom(client, node.execution, 'rpc');
    if (section.rpc.websocket) workload.acceptFrom(client, node.execution, 'websocket');
  }
  // Peers of a network of its own are here; those of the others are outside.
  const peers = network.section.network === 'devnet' ? syncNodes.flatMap(({ peers }) => peers) : [];
  for (const endpoint of [...references, ...peers]) workload.connectTo(endpoint);
  workload.reach(internet(chart.cluster), [{ protocol: 'TCP' }, { protocol: 'UDP' }], 'peers');
  reachBucket(network, workload);
  chart.notes.push(...serveNotes(network, section, beginning));
  return { name, section, like, workload, cloned };
}
