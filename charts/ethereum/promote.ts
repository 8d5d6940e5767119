import type { Program } from '../../lib/k8s/program';
import { config } from '../../lib/k8s/volumes';
import { bucketProgram, type ObjectStore } from './bucket';
import type { EthereumNetwork } from './network';
import { snapshotFiles } from './snapshot-files';
import { CHECKED, REPORT_FOLDER, reportVolume } from './take-snapshot';

const FOLDER = '/etc/promote';

/**
 * Marks the copy that was checked in the bucket, and forgets the oldest.
 *
 * @param family name of the sync nodes
 */
export function promote(network: EthereumNetwork, store: ObjectStore, family: string): Program {
  const common = bucketProgram(network, store, family);
  const files = snapshotFiles(network.chart, 'promote-snapshot', ['promote.sh', 'bucket.sh']);
  return {
    ...common,
    name: 'promote',
    command: ['sh', `${FOLDER}/promote.sh`],
    environment: { ...common.environment, CHECKED, KEEP: String(store.keep) },
    mounts: { ...common.mounts, [FOLDER]: config('promote', files), [REPORT_FOLDER]: reportVolume },
    // It copies two markers, and nothing else.
    resources: { ...common.resources, memory: '128Mi', memoryLimit: '512Mi' },
    // That of the program before it, which the pod waits for too.
    stopSeconds: 30,
  };
}
