import { exec } from '../../lib/k8s/probes';
import type { Program } from '../../lib/k8s/program';
import { config, existingClaim, readOnly } from '../../lib/k8s/volumes';
import { ReplicatedStatefulSet } from '../../lib/workloads/stateful-set';
import { bucketProgram, type ObjectStore, reachStore } from './bucket';
import type { EthereumNetwork } from './network';
import { EXECUTION_DATA } from './paths';
import { SNAPSHOT } from './restore';
import { snapshotFiles } from './snapshot-files';
import type { SyncFamily, SyncNode } from './sync-nodes';

const FOLDER = '/etc/archive';

/**
 * A pod that uploads the volume of a stopped node, and is ready when all of it is there. There is none until a run asks
 * for it.
 */
export function archive(
  network: EthereumNetwork,
  store: ObjectStore,
  family: SyncFamily,
  source: SyncNode,
): ReplicatedStatefulSet {
  const { chart, section } = network;
  const common = bucketProgram(network, store, family.name);
  const files = snapshotFiles(chart, 'archive-snapshot', ['archive.sh', 'bucket.sh', 'manifest.sh']);
  const upload: Program = {
    ...common,
    name: 'upload',
    command: ['sh', `${FOLDER}/archive.sh`],
    environment: {
      ...common.environment,
      SNAPSHOT,
      DATA: EXECUTION_DATA,
      NOT_IN_SNAPSHOTS: family.clients.execution.notInSnapshots.join(' '),
    },
    mounts: {
      ...common.mounts,
      [EXECUTION_DATA]: readOnly(existingClaim('execution', source.claim)),
      [FOLDER]: config('archive', files),
    },
    stopSeconds: 5,
    ready: exec(['test', '-f', `${common.environment.WORK}/uploaded`]),
    // A volume that hangs answers nobody.
    live: exec(['ls', EXECUTION_DATA], { period: 60, timeout: 30, failures: 10 }),
  };
  const workload = new ReplicatedStatefulSet(chart, `${family.name}-archive`, {
    component: 'snapshots',
    pool: section.pool,
    replicas: 0,
    programs: [upload],
  });
  reachStore(network, store, workload);
  return workload;
}
