import type { Cluster } from '../../lib/cluster';
import { sharedClaim } from '../../lib/k8s/persistent-claim';
import { scratch, type Volume } from '../../lib/k8s/volumes';
import { OBJECTS } from '../../lib/programs/rollup/zk-stack/config/paths';
import { reachAmazonS3 } from '../../lib/traffic/amazon-s3';
import type { SystemChart } from '../../lib/workloads/system-chart';
import type { RollupSection } from './context';
import type { Target } from './target';

/** Name of the volume, and of its claim. */
const NAME = 'objects';

/**
 * Where the parts of the rollup hand each other what they made: a bucket, which pods open by their identity, or a volume of
 * the namespace, which is where all who use it are.
 */
export function objectStore({ objectStore: store }: RollupSection, cluster: Cluster): Target {
  if (store.kind === 'bucket') return { reach: (workload) => reachAmazonS3(workload, cluster, 'objects') };
  const volumes = new Map<SystemChart, Volume>();
  const volumeOf = (chart: SystemChart): Volume => {
    const volume = volumes.get(chart) ?? sharedClaim(chart, NAME, store);
    volumes.set(chart, volume);
    return volume;
  };
  return { reach: () => undefined, mounts: (chart) => ({ [OBJECTS]: volumeOf(chart) }) };
}

/**
 * What of it a server needs that keeps nothing there: of a bucket its configuration alone, of a volume a folder, which it
 * makes sure of before anything else.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/core/lib/object_store/src/factory.rs
 */
export function openedObjectStore({ objectStore: store }: RollupSection): Target {
  const reach = () => undefined;
  if (store.kind === 'bucket') return { reach };
  return { reach, mounts: () => ({ [OBJECTS]: scratch(NAME, '1Mi', { memory: true }) }) };
}
