import type { Cluster } from '../../lib/cluster';
import { secretPath } from '../../lib/contract/secret-names';
import { selectorLabels } from '../../lib/k8s/labels';
import { ports } from '../../lib/programs/ethereum/client';
import { DEVELOPER_CHAIN } from '../../lib/programs/ethereum/node-names';
import { callerLabels } from '../../lib/programs/rollup/caller-labels';
import type { SecretValue } from '../../lib/secrets/secret-value';
import { internet, pods } from '../../lib/traffic/peer';
import { serviceHost } from '../../lib/traffic/services';
import type { RollupSection } from './context';
import type { Target } from './target';

/** System and namespace of Ethereum nodes. */
const ETHEREUM = 'ethereum';

/** Layer 1: nodes of this environment, which let its pods in by their labels, or one elsewhere. */
export function layer1({ layer1: { node } }: RollupSection, cluster: Cluster): Target {
  switch (node.from) {
    case 'ethereum':
      return ofEnvironment(node.serve);
    case 'developer-chain':
      return ofEnvironment(DEVELOPER_CHAIN);
    case 'endpoint':
      return elsewhere(cluster);
  }
}

function ofEnvironment(name: string): Target {
  const nodes = pods(name, ETHEREUM, selectorLabels({ name, instance: name }));
  const text = `http://${serviceHost(name, ETHEREUM, { whileUnready: false })}:${ports.rpc}`;
  return {
    reach: (workload) => workload.reach(nodes, [{ protocol: 'TCP', port: ports.rpc }], 'layer 1'),
    podLabels: callerLabels['layer-1'],
    secrets: secrets({ kind: 'plain', text }),
  };
}

/** Its address is a secret, since those of providers hold a key. */
function elsewhere(cluster: Cluster): Target {
  const path = secretPath(cluster.environment, 'rollup-core', 'layer-1');
  return {
    reach: (workload) => workload.reach(internet(cluster), [{ protocol: 'TCP', port: 443 }], 'layer 1'),
    secrets: secrets({ kind: 'secret', path, key: 'url', throwAway: 'https://layer-1.invalid' }),
  };
}

const secrets = (layer1Url: SecretValue) => ({
  template: 'l1:\n  l1_rpc_url: "{{ .layer1Url }}"\n',
  values: { layer1Url },
});
