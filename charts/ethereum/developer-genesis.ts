import { repositoryFile } from '../../lib/repository';

/**
 * Genesis of a chain for developers with an id other than that of Geth's own: as Geth makes it, with all forks of
 * mainnet from the first block, their system contracts, and ether for the account that makes the blocks; the limit of gas
 * is the one that Geth aims at. The id stands in the extra data too: Geth tells chains apart by the hash of their genesis,
 * which an id in the configuration does not change, and would go on with a chain of another id.
 *
 * @see https://github.com/ethereum/go-ethereum/blob/v1.17.5/core/genesis.go (DeveloperGenesisBlock)
 */
export function developerGenesis(chainId: number): string {
  const { config, ...rest } = JSON.parse(repositoryFile('charts/ethereum/files/developer-genesis.json'));
  const digits = chainId.toString(16);
  const extraData = `0x${digits.padStart(digits.length + (digits.length % 2), '0')}`;
  return JSON.stringify({ config: { chainId, ...config }, extraData, ...rest });
}
