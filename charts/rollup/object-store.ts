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
  // The server makes sure of the folder wherever it runs, but what answers JSON-RPC neither reads nor writes in it.
  const passing = scratch(NAME, '1Mi', { memory: true });
  return {
    reach: () => undefined,
    mounts: (chart) => ({ [OBJECTS]: chart.system === 'rollup-app' ? passing : volumeOf(chart) }),
  };
}
