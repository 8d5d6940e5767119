import { chainOf, today } from '../../../celestia/chain-id';
import { celestiaUrl } from '../celestia-url';
import { type Mapping, nested } from './mapping';
import { objectStoreConfig } from './object-store';
import type { RollupEnvironment, RollupSection } from './rollup-environment';

type Validium = Extract<RollupSection['dataAvailability'], { mode: 'validium' }>;

/** What a validium has beyond a rollup. @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/etc/env/file_based/overrides/validium.yaml */
const validium = {
  'eth.sender.pubdata_sending_mode': 'CUSTOM',
  'state_keeper.pubdata_overhead_part': 0,
  'state_keeper.compute_overhead_part': 1,
  'da_dispatcher.polling_interval_ms': 5000,
  'da_dispatcher.max_rows_to_dispatch': 100,
  'da_dispatcher.max_retries': 5,
};

/** Where the data of batches goes. */
export function dataAvailabilityConfig(environment: RollupEnvironment): Mapping {
  const { dataAvailability } = environment.rollup;
  if (dataAvailability.mode === 'rollup') return nested({ 'eth.sender.pubdata_sending_mode': 'BLOBS' });
  return nested({
    ...validium,
    da_client: { client: dataAvailability.client, ...client(dataAvailability, environment) },
  });
}

/**
 * What speaks against the client that is chosen; undefined where nothing does. The server reads the name of the client as
 * that of its secrets too, where ObjectStore is none, so that no role of it starts.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/core/lib/config/src/configs/secrets.rs
 */
export const clientDoubt = ({ dataAvailability }: RollupSection): string | undefined =>
  dataAvailability.mode === 'validium' && dataAvailability.client === 'ObjectStore'
    ? 'server 31.0.0 does not start with the client ObjectStore, whose name it refuses as one of secrets: core.image must be one that does'
    : undefined;

/** @see https://github.com/matter-labs/zksync-era/tree/3e29e4a/core/lib/config/src/configs/da_client */
function client(section: Validium, environment: RollupEnvironment): Mapping {
  switch (section.client) {
    case 'NoDA':
      return {};
    case 'ObjectStore':
      return objectStoreConfig(environment);
    case 'Avail':
      return { bridge_api_url: section.bridge, ...avail(section.through) };
    case 'Celestia':
      return {
        api_node_url: celestiaUrl(section.network),
        namespace: section.namespace,
        chain_id: section.network.from === 'endpoint' ? section.network.chainId : chainId(environment),
      };
    case 'Eigen':
      return {
        disperser_rpc: section.disperser,
        blob_version: section.blobVersion,
        cert_verifier_router_addr: section.certVerifierRouter,
        operator_state_retriever_addr: section.operatorStateRetriever,
        registry_coordinator_addr: section.registryCoordinator,
      };
  }
}

const avail = (through: Extract<Validium, { client: 'Avail' }>['through']): Mapping =>
  through.by === 'gas-relay'
    ? { avail_client_type: 'GasRelay', gas_relay_api_url: through.url }
    : { avail_client_type: 'FullClient', api_node_url: through.url, app_id: through.appId };

/** Chain id of the Celestia network of the environment, which a rule wants to be there. */
const chainId = ({ celestia }: RollupEnvironment): string | undefined =>
  celestia === undefined ? undefined : chainOf(celestia, today())?.chainId;
