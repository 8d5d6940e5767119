import type { Environment } from '../../../environment/schema';

type RollupSection = NonNullable<Environment['rollup']>;

/**
 * Key of the secret of a client of a data availability layer, both in the secret store and in the configuration;
 * undefined where it has none. Avail is written to with a seed phrase, or through a relay with a key of its API.
 *
 * @see https://github.com/matter-labs/zksync-era/tree/3e29e4a/core/lib/config/src/configs/da_client
 */
export function dataAvailabilitySecret({ dataAvailability }: RollupSection): string | undefined {
  if (dataAvailability.mode === 'rollup') return undefined;
  switch (dataAvailability.client) {
    case 'Celestia':
    case 'Eigen':
      return 'private_key';
    case 'Avail':
      return dataAvailability.through.by === 'gas-relay' ? 'gas_relay_api_key' : 'seed_phrase';
    default:
      return undefined;
  }
}
