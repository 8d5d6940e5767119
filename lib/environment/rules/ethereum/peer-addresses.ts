import { quote } from '../../words';
import { nodesRule, syncPlaces } from './nodes-rule';

/** Every node that peers reach has an address of its own. */
export const ethereumPeerAddresses = nodesRule('ethereum-peer-addresses', function* (nodes) {
  const owners = new Set<string>();
  for (const { section, path } of syncPlaces(nodes)) {
    for (const [index, { address }] of section.p2p.entries()) {
      const place = [...path, 'p2p', index];
      if (index >= section.replicas) {
        const message = `is for node ${index + 1}, and replicas is ${section.replicas}; remove it, or raise replicas`;
        yield { path: place, message };
      }
      if (owners.has(address)) {
        yield { path: [...place, 'address'], message: `${quote(address)} leads to another node already` };
      }
      owners.add(address);
    }
  }
});
