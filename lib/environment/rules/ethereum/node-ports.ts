import { isNodePort, nodePorts } from '../../../k8s/node-ports';
import { providers } from '../../../providers';
import { quote } from '../../words';
import { entries } from './entry-ports';
import { nodesRule } from './nodes-rule';

/** Where peers come in by ports of machines, each number is one of those that there are, and of one node only. */
export const ethereumNodePorts = nodesRule('ethereum-node-ports', function* (nodes, { provider, operators }) {
  if (providers[provider].peers(new Set(operators)).kind !== 'node-port') return;
  const owners = new Set<string>();
  for (const { ports } of entries(nodes)) {
    for (const { name, number, protocols, path } of ports) {
      const keys = protocols.map((protocol) => `${number}/${protocol}`);
      if (!isNodePort(number)) {
        const message = `${number} of ${quote(name)} is no node port, by which ${provider} publishes: give ports.${name} a number from ${nodePorts.lowest} to ${nodePorts.highest}`;
        yield { path, message };
      } else if (keys.some((key) => owners.has(key))) {
        const message = `${number} of ${quote(name)} is the node port of another node, or of another port: give ports.${name} another number`;
        yield { path, message };
      }
      for (const key of keys) owners.add(key);
    }
  }
});
