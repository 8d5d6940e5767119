import type { ClientFacts, ClientSettings, EthereumClients, ExecutionClient } from '../../../programs/ethereum/client';
import { ethereumClients } from '../../../programs/ethereum/clients';
import type { Finding } from '../../finding';
import type { LoadedEnvironment } from '../../load';
import type { EnvironmentRule } from '../rule';

/** The section of an Ethereum network that has nodes: all but the developer mode. */
export type Nodes = Exclude<NonNullable<LoadedEnvironment['ethereum']>, { network: 'dev' }>;
export type SyncSection = Nodes['sync'][number];
export type ServeSection = Nodes['serve'][number];

/** A rule over the nodes of an Ethereum network; where the file describes none, there is nothing to find. */
export function nodesRule(
  id: string,
  check: (nodes: Nodes, environment: LoadedEnvironment) => Iterable<Finding>,
): EnvironmentRule {
  return {
    id,
    check: (environment) => {
      const { ethereum } = environment;
      return ethereum === undefined || ethereum.network === 'dev' ? [] : check(ethereum, environment);
    },
  };
}

/** Sync nodes with their place in the file. */
export const syncPlaces = ({ sync }: Nodes) =>
  sync.map((section, index) => ({ section, path: ['ethereum', 'sync', index] as const }));

/** Serve nodes with their place in the file. */
export const servePlaces = ({ serve }: Nodes) =>
  serve.map((section, index) => ({ section, path: ['ethereum', 'serve', index] as const }));

/** A client of the environment with the facts of its table. */
export interface NamedClient {
  readonly path: readonly PropertyKey[];
  /** Folder of its table. */
  readonly layer: keyof EthereumClients;
  readonly section: Pick<SyncSection['execution'], 'storage' | 'resources'>;
  readonly facts: Pick<ClientFacts<ClientSettings>, 'name' | 'title' | 'networks' | 'peerPorts'>;
}

/** The table of an execution client, whose name the schema has checked. */
export function executionFacts({ execution }: SyncSection, known = ethereumClients): ExecutionClient {
  const facts = known.execution.find(({ name }) => name === execution.client);
  if (facts === undefined) throw new Error(`there is no table of ${execution.client}`);
  return facts;
}

/** The programs of sync nodes for which there are tables: one or two. */
export function clientsOf(
  section: SyncSection,
  path: readonly PropertyKey[],
  known = ethereumClients,
): readonly NamedClient[] {
  const { execution, consensus } = section;
  const first: NamedClient = {
    path: [...path, 'execution'],
    layer: 'execution',
    section: execution,
    facts: executionFacts(section, known),
  };
  const facts = known.consensus.find(({ name }) => name === consensus.client);
  if (facts === undefined || !('columns' in consensus)) return [first];
  return [first, { path: [...path, 'consensus'], layer: 'consensus', section: consensus, facts }];
}
