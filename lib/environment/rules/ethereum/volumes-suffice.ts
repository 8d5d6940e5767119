import { parseMemory } from '../../../k8s/quantity';
import { volumeOf } from '../../../programs/ethereum/volume';
import { quote } from '../../words';
import { clientsOf, nodesRule, syncPlaces } from './nodes-rule';

/** A node whose volume is full stops for good, days after it was begun. */
export const ethereumVolumesSuffice = nodesRule('ethereum-volumes-suffice', function* (nodes) {
  for (const { section, path } of syncPlaces(nodes)) {
    const { state } = section.execution;
    for (const { path: place, layer, section: given, facts } of clientsOf(section, path)) {
      const needed = facts.networks[nodes.network];
      const size = given.storage.size;
      if (needed === undefined || size === undefined) continue;
      const { minimumStorage } = volumeOf(needed, layer === 'execution' ? state : 'pruned');
      if (parseMemory(size) >= parseMemory(minimumStorage)) continue;
      const source = `lib/programs/ethereum/${layer}/${facts.name}.ts`;
      const message = `${quote(size)} is less than the ${minimumStorage} that ${nodes.network} takes with ${facts.title} (${source})`;
      yield { path: [...place, 'storage', 'size'], message };
    }
  }
});
