import { ephemeral } from '../../lib/k8s/volumes';
import type { Endpoint } from '../../lib/traffic/endpoint';
import { StatelessDeployment } from '../../lib/workloads/deployment';
import type { EthereumNetwork } from './network';
import { nodePrograms } from './node-programs';
import { nodeDisks } from './node-size';
import { reachBucket, restorePrograms } from './restore';
import type { SyncFamily } from './sync-nodes';

/** Name of the volume that a copy is on, in every pod. */
export const COPY_VOLUME = 'execution';

/** A throw-away execution client on a copy, which a run asks for its head. */
export interface Verifier {
  readonly workload: StatelessDeployment;
  readonly rpc: Endpoint;
}

/**
 * The execution client alone on a copy: nothing drives it, and it may reach no peers, so that it has only the blocks of
 * the copy. There is no pod until a run asks for it.
 */
export function verifier(network: EthereumNetwork, family: SyncFamily): Verifier {
  const { chart, section } = network;
  const { execution } = family.clients;
  const volume = ephemeral(COPY_VOLUME, nodeDisks(network, family.section, { execution }).execution);
  const node = nodePrograms(
    network,
    { execution },
    {
      section: family.section,
      volumes: { execution: volume },
      rpc: { namespaces: ['eth', 'net', 'web3'], websocket: false, limits: {}, exposure: 'cluster' },
      beacon: { exposure: 'pod' },
      prepare: restorePrograms(network, { family, volume, which: 'named' }),
      undriven: true,
    },
  );
  const { prepare, sidecars, programs, podLabels, versionImage } = node;
  const pod = { pool: section.pool, prepare, sidecars, programs, podLabels, versionImage };
  const workload = new StatelessDeployment(chart, `${family.name}-verify`, {
    ...pod,
    component: 'snapshots',
    // It takes nobody's place.
    priority: 'batch',
    replicas: 0,
  });
  reachBucket(network, workload);
  return { workload, rpc: workload.endpoint(node.execution, 'rpc') };
}
