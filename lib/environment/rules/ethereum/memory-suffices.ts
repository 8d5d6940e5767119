import { parseMemory } from '../../../k8s/quantity';
import { quote } from '../../words';
import { clientsOf, nodesRule, syncPlaces } from './nodes-rule';

/** Caches and heaps are sized by the limit; below what the network takes, the client is killed in the middle of a write. */
export const ethereumMemorySuffices = nodesRule('ethereum-memory-suffices', function* (nodes) {
  for (const { section, path } of syncPlaces(nodes)) {
    for (const { path: place, layer, section: given, facts } of clientsOf(section, path)) {
      const needed = facts.networks[nodes.network]?.memory;
      const limit = given.resources.memoryLimit;
      if (needed === undefined || limit === undefined || parseMemory(limit) >= parseMemory(needed)) continue;
      const source = `lib/programs/ethereum/${layer}/${facts.name}.ts`;
      const message = `${quote(limit)} is less than the ${needed} that ${facts.title} needs on ${nodes.network} (${source})`;
      yield { path: [...place, 'resources', 'memoryLimit'], message };
    }
  }
});
