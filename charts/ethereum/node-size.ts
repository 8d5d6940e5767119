import { parseMemory } from '../../lib/k8s/quantity';
import type { ClientFacts, ClientSettings, ClientSize } from '../../lib/programs/ethereum/client';
import type { NodesSection, SyncSection } from './network';

type Sized = Pick<ClientFacts<ClientSettings>, 'title' | 'networks'>;
type NetworkName = NodesSection['network'];

/** What a client needs on a network. */
export function sizeOf({ title, networks }: Sized, network: NetworkName): ClientSize {
  const size = networks[network];
  if (size === undefined) throw new Error(`${title} does not know the network ${network}`);
  return size;
}

/** CPU and memory of a client: what the environment says, else what it needs on the network. */
export function resourcesOf(
  client: Sized,
  network: NetworkName,
  given: SyncSection['execution']['resources'],
): ClientSettings['resources'] {
  const size = sizeOf(client, network);
  const memory = given.memory ?? smaller(size.memory, given.memoryLimit ?? size.memory);
  return { cpu: given.cpu ?? size.cpu, memory, memoryLimit: given.memoryLimit ?? larger(memory, size.memoryLimit) };
}

/** Size of a client's volume, as a Kubernetes quantity: what the environment says, else what it needs. */
export const storageOf = (client: Sized, network: NetworkName, { size }: SyncSection['execution']['storage']): string =>
  size ?? sizeOf(client, network).storage;

const larger = (a: string, b: string): string => (parseMemory(a) > parseMemory(b) ? a : b);
const smaller = (a: string, b: string): string => (parseMemory(a) < parseMemory(b) ? a : b);
