import type { Mapping } from './mapping';
import type { RollupSection } from './rollup-environment';

/**
 * Chain ids of layer 1; that of `dev` is the one of Geth in its developer mode.
 *
 * @see https://geth.ethereum.org/docs/developers/dapp-developer/dev-mode
 */
const layer1Ids = { mainnet: 1, sepolia: 11_155_111, hoodi: 560_048, dev: 1337 } as const;

/** What genesis.yaml says that the rest of the section says too. */
export const genesisFacts = ({ chain, layer1, dataAvailability }: RollupSection) => ({
  l1_chain_id: isOwnChain(layer1) ? (chain.genesis.l1_chain_id ?? layer1Ids.dev) : layer1Ids[layer1.network],
  l2_chain_id: chain.id,
  l1_batch_commit_data_generator_mode: dataAvailability.mode === 'rollup' ? 'Rollup' : 'Validium',
});

/** Whether layer 1 is somebody's chain for tests, which may have any id. */
const isOwnChain = ({ network, node }: RollupSection['layer1']): boolean =>
  network === 'dev' && node.from === 'endpoint';

/** Content of genesis.yaml. */
export const genesisConfig = (section: RollupSection): Mapping => ({
  ...section.chain.genesis,
  ...genesisFacts(section),
});
