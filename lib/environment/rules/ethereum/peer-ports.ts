import { ports as ownPorts } from '../../../programs/ethereum/client';
import { alternatives, didYouMean, nearest, quote } from '../../words';
import { type Entry, entries } from './entry-ports';
import { nodesRule } from './nodes-rule';

/** Peer ports exist, and the programs of a pod share no number. */
export const ethereumPeerPorts = nodesRule('ethereum-peer-ports', function* (nodes) {
  for (const entry of entries(nodes)) {
    const known = entry.ports.map(({ name }) => name);
    for (const name of Object.keys(entry.exposure.ports)) {
      if (known.includes(name)) continue;
      const message = `is no peer port of these clients; use ${alternatives(known)}${didYouMean(nearest(name, known))}`;
      yield { path: [...entry.path, 'ports', name], message };
    }
    yield* usedTwice(entry);
  }
});

function* usedTwice({ ports }: Entry) {
  const owners = new Map(Object.entries(ownPorts).map(([name, number]) => [`${number}/TCP`, name]));
  for (const { name, number, protocols, path } of ports) {
    const keys = protocols.map((protocol) => `${number}/${protocol}`);
    const taken = keys.map((key) => owners.get(key)).find((owner) => owner !== undefined);
    if (taken !== undefined) {
      yield { path, message: `${number} of ${quote(name)} is the number of ${quote(taken)} too, in the same pod` };
    }
    for (const key of keys) owners.set(key, name);
  }
}
