import * as z from 'zod';
import { address, hash } from './hexadecimal';

const needed = (meaning: string) => address.describe(`${meaning}.`);
const maybe = (meaning: string) => address.optional().describe(`${meaning}. Default: there is none.`);
/** What zkstack writes for itself. */
const unread = address.optional().describe('Not read by the server. Default: left out.');
const unreadText = z
  .string()
  .meta({ examples: ['0x00000000'] })
  .optional()
  .describe('Not read by the server. Default: left out.');

const bridge = (title: string) =>
  z
    .strictObject({
      l1_address: maybe('On layer 1'),
      l2_address: maybe('On layer 2'),
    })
    .prefault({})
    .describe(`${title}.`);

const layer1 = z
  .strictObject({
    default_upgrade_addr: needed('Default upgrade'),
    diamond_proxy_addr: needed('Diamond proxy of the chain'),
    governance_addr: needed('Governance'),
    chain_admin_addr: needed('Admin of the chain'),
    multicall3_addr: needed('Multicall3'),
    verifier_addr: needed('Verifier of proofs'),
    validator_timelock_addr: needed('Validator timelock'),
    base_token_addr: needed('Base token; 0x…01 is ether'),
    base_token_asset_id: hash.optional().describe('Asset id of the base token. Default: the server computes it.'),
    no_da_validium_l1_validator_addr: maybe('Validator of a validium without data availability'),
    access_control_restriction_addr: unread,
    chain_proxy_admin_addr: unread,
    rollup_l1_da_validator_addr: unread,
    blobs_zksync_os_l1_da_validator_addr: unread,
    avail_l1_da_validator_addr: unread,
    transaction_filterer_addr: unread,
  })
  .describe('Contracts of the chain on layer 1.');

const layer2 = z
  .strictObject({
    testnet_paymaster_addr: maybe('Paymaster of test networks'),
    legacy_shared_bridge_addr: maybe('Shared bridge from before the gateway'),
    timestamp_asserter_addr: maybe('Timestamp asserter'),
    da_validator_addr: maybe('Validator of data availability'),
    multicall3: maybe('Multicall3'),
    default_l2_upgrader: unread,
    l2_native_token_vault_proxy_addr: unread,
    consensus_registry: unread,
  })
  .prefault({})
  .describe('Contracts on layer 2.');

const ecosystem = z
  .strictObject({
    bridgehub_proxy_addr: needed('Bridgehub'),
    state_transition_proxy_addr: needed('State transition manager'),
    transparent_proxy_admin_addr: needed('Admin of proxies'),
    l1_bytecodes_supplier_addr: maybe('Supplier of bytecodes'),
    l1_wrapped_base_token_store: maybe('Store of wrapped base tokens'),
    server_notifier_addr: maybe('Notifier of servers; read from layer 1 without it'),
    message_root_proxy_addr: maybe('Message root'),
    stm_deployment_tracker_proxy_addr: unread,
    native_token_vault_addr: unread,
    chain_asset_handler_proxy_addr: unread,
    governance: unread,
    chain_admin: unread,
    proxy_admin: unread,
    validator_timelock_addr: unread,
    diamond_cut_data: unreadText,
    force_deployments_data: unreadText,
    server_notifier_proxy_addr: unread,
    default_upgrade_addr: unread,
    genesis_upgrade_addr: unread,
    verifier_addr: unread,
    rollup_l1_da_validator_addr: unread,
    no_da_validium_l1_validator_addr: unread,
    avail_l1_da_validator_addr: unread,
    l1_rollup_da_manager: unread,
    blobs_zksync_os_l1_da_validator_addr: unread,
  })
  .describe('Contracts of the ecosystem that the chain belongs to.');

const bridges = z
  .strictObject({
    shared: bridge('Shared bridge'),
    erc20: bridge('Bridge of ERC-20 tokens'),
    weth: bridge('Bridge of wrapped ether'),
    l1_nullifier_addr: unread,
  })
  .refine(({ shared, erc20 }) => (shared.l2_address ?? erc20.l2_address) !== undefined, {
    error: 'names no bridge on layer 2, without which the server does not start: give shared.l2_address',
  })
  .describe('Bridges between the layers.');

/**
 * contracts.yaml as zkstack writes it.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/core/lib/config/src/configs/contracts/chain.rs
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/zkstack_cli/crates/config/src/contracts.rs
 */
export const contracts = z
  .strictObject({
    l1: layer1,
    l2: layer2,
    ecosystem_contracts: ecosystem,
    bridges,
    proof_manager_contracts: z
      .strictObject({
        proof_manager_addr: needed('Proof manager'),
        proxy_addr: needed('Its proxy'),
        proxy_admin_addr: needed('Admin of its proxy'),
      })
      .optional()
      .describe('Contracts of a network of provers. Default: there are none.'),
    l2_da_commitment_scheme: z
      .enum(['None', 'EmptyNoDA', 'PubdataKeccak256', 'BlobsAndPubdataKeccak256', 'BlobsZksyncOS'])
      .optional()
      .describe('How layer 2 commits to its data, where layer 1 does not say. Default: as dataAvailability wants it.'),
    create2_factory_addr: unread,
    create2_factory_salt: hash.optional().describe('Not read by the server. Default: left out.'),
  })
  .describe('Contracts on both layers: contracts.yaml as zkstack wrote it.');
