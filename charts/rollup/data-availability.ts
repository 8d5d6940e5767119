import type { Cluster } from '../../lib/cluster';
import { secretPath } from '../../lib/contract/secret-names';
import { selectorLabels } from '../../lib/k8s/labels';
import { fullPod } from '../../lib/programs/celestia/full-pod';
import { callerLabels } from '../../lib/programs/rollup/caller-labels';
import { dataAvailabilitySecret } from '../../lib/programs/rollup/zk-stack/data-availability';
import { throwAwayBytes } from '../../lib/secrets/throw-away';
import { internet, pods } from '../../lib/traffic/peer';
import type { RollupSection } from './context';
import type { Target } from './target';

type Validium = Extract<RollupSection['dataAvailability'], { mode: 'validium' }>;

/** Where the data of batches goes; undefined where that is layer 1, or nowhere. */
export function dataAvailability(section: RollupSection, cluster: Cluster): Target | undefined {
  const { dataAvailability: chosen } = section;
  if (chosen.mode === 'rollup' || chosen.client === 'NoDA') return undefined;
  return { ...place(chosen, cluster), secrets: secrets(section, cluster) };
}

function place(chosen: Validium, cluster: Cluster): Target {
  if (chosen.client !== 'Celestia') return outside(cluster, 443);
  if (chosen.network.from === 'endpoint') return outside(cluster, Number(new URL(chosen.network.url).port || 443));
  const { node } = chosen.network;
  const nodes = pods(node, 'celestia', selectorLabels({ name: fullPod.application, instance: node }));
  return {
    reach: (workload) => workload.reach(nodes, [{ protocol: 'TCP', port: fullPod.grpc }], 'data availability'),
    podLabels: callerLabels['data-availability'],
  };
}

const outside = (cluster: Cluster, port: number): Target => ({
  reach: (workload) => workload.reach(internet(cluster), [{ protocol: 'TCP', port }], 'data availability'),
});

/** What the client signs or logs in with. */
function secrets(section: RollupSection, cluster: Cluster): Target['secrets'] {
  const key = dataAvailabilitySecret(section);
  if (key === undefined) return undefined;
  const path = secretPath(cluster.environment, 'rollup-core', 'data-availability');
  const throwAway = throwAwayBytes(path)(key).toString('hex');
  return {
    template: `da_client:\n  ${key}: "{{ .dataAvailability }}"\n`,
    values: { dataAvailability: { kind: 'secret', path, key, throwAway } },
  };
}
