import type { EthereumNetwork, NodeClients, SyncSection } from './network';

/** The tables of the clients that a sync node names. */
export function nodeClients(
  { clients }: Pick<EthereumNetwork, 'clients'>,
  { execution, consensus }: SyncSection,
): NodeClients {
  return {
    execution: named(clients.execution, execution.client),
    consensus: 'columns' in consensus ? named(clients.consensus, consensus.client) : undefined,
  };
}

function named<C extends { readonly name: string }>(clients: readonly C[], name: string): C {
  const found = clients.find((client) => client.name === name);
  if (found === undefined) throw new Error(`there is no client ${name}`);
  return found;
}
