const address = '0x0000000000000000000000000000000000000001';
const hash = `0x${'0'.repeat(63)}1`;

/** A chain with what the server needs of one and nothing else. */
export const sampleChain = {
  id: 271,
  feeAccount: address,
  contracts: {
    l1: {
      default_upgrade_addr: address,
      diamond_proxy_addr: address,
      governance_addr: address,
      chain_admin_addr: address,
      multicall3_addr: address,
      verifier_addr: address,
      validator_timelock_addr: address,
      base_token_addr: address,
    },
    ecosystem_contracts: {
      bridgehub_proxy_addr: address,
      state_transition_proxy_addr: address,
      transparent_proxy_admin_addr: address,
    },
    bridges: { shared: { l2_address: address } },
  },
  genesis: {
    genesis_root: hash,
    genesis_rollup_leaf_index: 64,
    genesis_batch_commitment: hash,
    genesis_protocol_semantic_version: '0.29.0',
    bootloader_hash: hash,
    default_aa_hash: hash,
    fee_account: address,
    prover: { dummy_verifier: true, recursion_scheduler_level_vk_hash: hash },
  },
};
