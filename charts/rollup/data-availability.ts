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

/** Where the data of batches goes; undefined where that is layer 1, the object store of the rollup, or nowhere. */
export function dataAvailability(section: RollupSection, cluster: Cluster): Target | undefined {
  const { dataAvailability: chosen } = section;
  if (chosen.mode === 'rollup' || chosen.client === 'NoDA' || chosen.client === 'ObjectStore') return undefined;
  const network = chosen.client === 'Celestia' ? chosen.network : undefined;
  const place = network?.from === 'celestia' ? fullPodOf(network.node) : outside(addresses(chosen), cluster);
  return { ...place, secrets: secrets(section, cluster) };
}

function fullPodOf(node: string): Target {
  const validator = pods(node, 'celestia', selectorLabels({ name: fullPod.application, instance: node }));
  return {
    reach: (workload) => workload.reach(validator, [{ protocol: 'TCP', port: fullPod.grpc }], 'data availability'),
    podLabels: callerLabels['data-availability'],
  };
}

function outside(urls: readonly string[], cluster: Cluster): Target {
  const numbers = new Set(urls.map((url) => Number(new URL(url).port || 443)));
  const ports = [...numbers].map((port) => ({ protocol: 'TCP' as const, port }));
  return { reach: (workload) => workload.reach(internet(cluster), ports, 'data availability') };
}

/** What the client connects to outside of the cluster. */
function addresses(chosen: Validium): readonly string[] {
  switch (chosen.client) {
    case 'Avail':
      return [chosen.bridge, chosen.through.url];
    case 'Celestia':
      return chosen.network.from === 'endpoint' ? [chosen.network.url] : [];
    case 'Eigen':
      return [chosen.disperser];
    default:
      return [];
  }
}

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
