import { DEVELOPER_CHAIN_ID } from '../../../ethereum/node-names';
import type { Mapping } from './mapping';
import type { RollupEnvironment, RollupSection } from './rollup-environment';

/** The section of an Ethereum network. */
type EthereumSection = RollupEnvironment['ethereum'];

/** Chain ids of public networks. */
const publicIds = { mainnet: 1, sepolia: 11_155_111, hoodi: 560_048 } as const;

/** What genesis.yaml says that the rest of the section says too. */
export const genesisFacts = (section: RollupSection, ethereum?: EthereumSection) => ({
  l1_chain_id: layer1Id(section, ethereum),
  l2_chain_id: section.chain.id,
  l1_batch_commit_data_generator_mode: section.dataAvailability.mode === 'rollup' ? 'Rollup' : 'Validium',
});

/** Content of genesis.yaml. */
export const genesisConfig = ({ rollup, ethereum }: RollupEnvironment): Mapping => ({
  ...rollup.chain.genesis,
  ...genesisFacts(rollup, ethereum),
});

/** Somebody's chain for tests may have any id; that of the environment has the one that its section says. */
function layer1Id({ chain, layer1 }: RollupSection, ethereum?: EthereumSection) {
  if (layer1.network !== 'dev') return publicIds[layer1.network];
  if (layer1.node.from === 'endpoint') return chain.genesis.l1_chain_id ?? DEVELOPER_CHAIN_ID;
  return ethereum?.network === 'dev' ? ethereum.chainId : DEVELOPER_CHAIN_ID;
}
