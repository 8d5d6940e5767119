import type { EthereumClients } from '../../../programs/ethereum/client';
import { ethereumClients } from '../../../programs/ethereum/clients';
import { alternatives, quote } from '../../words';
import type { EnvironmentRule } from '../rule';
import { clientsOf, nodesRule, syncPlaces } from './nodes-rule';

/** Clients drop networks from one version to the next, and those inside others know public networks only. */
export const networksSupported = (known: EthereumClients): EnvironmentRule =>
  nodesRule('ethereum-networks-supported', function* (nodes) {
    const { network } = nodes;
    for (const { section, path } of syncPlaces(nodes)) {
      for (const { path: place, layer, facts } of clientsOf(section, path, known)) {
        if (facts.networks[network] !== undefined) continue;
        const able = known[layer].filter(({ networks }) => networks[network] !== undefined).map(({ name }) => name);
        const message = `${quote(facts.name)} does not know ${network}; use ${alternatives(able)}`;
        yield { path: [...place, 'client'], message };
      }
      if (network !== 'devnet' || 'columns' in section.consensus) continue;
      const message = `${quote(section.consensus.client)} knows public networks only; use a consensus client`;
      yield { path: [...path, 'consensus', 'client'], message };
    }
  });

/** The rule for the clients that there are tables of. */
export const ethereumNetworksSupported = networksSupported(ethereumClients);
