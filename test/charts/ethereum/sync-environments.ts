import path from 'node:path';
import type { Container } from 'kubernetes-types/core/v1';
import { renderEnvironment } from '../../../charts/render';
import type { EnvironmentInput } from '../../../lib/environment/schema';
import { repositoryRoot } from '../../../lib/repository';
import { Rendered } from '../../lib/workloads/rendered';
import type { EnvironmentFolder } from '../environment-folder';

type Section = NonNullable<EnvironmentInput['ethereum']>;
type Public = Extract<Section, { network: 'mainnet' | 'sepolia' | 'hoodi' }>;
type Devnet = Extract<Section, { network: 'devnet' }>;

/** A Geth and a Lighthouse. */
export const geth: Public['sync'][number] = { execution: { client: 'geth' }, consensus: { client: 'lighthouse' } };

/** Nodes on Sepolia; the fields replace what a test is about. */
export const sepolia = (fields: Partial<Public> = {}): Section => ({
  network: 'sepolia',
  checkpoints: ['https://a.example.com', 'https://b.example.com'],
  sync: [geth],
  ...fields,
});

const genesisFile = (name: string): string => path.join(repositoryRoot, 'test/invalid/ethereum/genesis', name);

/** Nodes on a network of its own. */
export const devnet = (fields: Partial<Devnet> = {}): Section => ({
  network: 'devnet',
  chainId: 32382,
  genesis: {
    execution: genesisFile('genesis.json'),
    config: genesisFile('config.yaml'),
    state: genesisFile('genesis.ssz'),
    depositBlock: { hash: `0x${'0'.repeat(64)}` },
  },
  sync: [{ ...geth, replicas: 2 }],
  ...fields,
});

/** What an environment with these nodes renders, once it has passed every rule, and what it notes. */
export function renderNodes(folder: EnvironmentFolder, ethereum: Section, fields: Partial<EnvironmentInput> = {}) {
  const environment = { name: 'nodes', provider: 'kind', kubernetes: { version: '1.36' }, ...fields, ethereum };
  const { objects, notes } = renderEnvironment(folder.load('nodes', environment), (image) => image);
  return { rendered: new Rendered(objects), notes: notes.filter((note) => note.startsWith('ethereum: ')) };
}

/** Value of a container's environment variable. */
export const variable = ({ env }: Container, name: string) => env?.find((each) => each.name === name)?.value;
