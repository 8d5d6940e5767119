import * as z from 'zod';
import { address, hash } from './hexadecimal';

const asElsewhere = (key: string) => `Must agree with ${key}. Default: what that says.`;

/**
 * genesis.yaml as zkstack writes it.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/core/lib/config/src/configs/genesis.rs
 */
export const genesis = z
  .strictObject({
    genesis_root: hash.describe('Root of the state.'),
    genesis_rollup_leaf_index: z
      .number()
      .int()
      .positive()
      .meta({ examples: [64] })
      .describe('Next leaf of the tree.'),
    genesis_batch_commitment: hash.describe('Commitment of the first batch.'),
    genesis_protocol_semantic_version: z
      .string()
      .regex(/^0\.\d+\.\d+$/, 'is not a version of the protocol such as "0.29.0"')
      .meta({ examples: ['0.29.0'] })
      .describe('Version of the protocol that the chain started with.'),
    bootloader_hash: hash.describe('Hash of the bootloader.'),
    default_aa_hash: hash.describe('Hash of the default account.'),
    evm_emulator_hash: hash.optional().describe('Hash of the emulator of EVM. Default: there is none.'),
    fee_account: address.describe('Account for fees of the first batch.'),
    prover: z
      .strictObject({
        dummy_verifier: z
          .boolean()
          .meta({ examples: [false] })
          .describe('Whether the verifier takes any proof.'),
        recursion_scheduler_level_vk_hash: hash.describe('Hash of the verification key.'),
        fflonk_snark_wrapper_vk_hash: hash
          .optional()
          .describe('Hash of the verification key of FFLONK. Default: there is none.'),
      })
      .describe('How proofs are verified.'),
    l1_chain_id: z
      .number()
      .int()
      .positive()
      .meta({ examples: [11_155_111] })
      .optional()
      .describe(asElsewhere('rollup.layer1.network')),
    l2_chain_id: z
      .number()
      .int()
      .positive()
      .meta({ examples: [271] })
      .optional()
      .describe(asElsewhere('rollup.chain.id')),
    l1_batch_commit_data_generator_mode: z
      .enum(['Rollup', 'Validium'])
      .optional()
      .describe(asElsewhere('rollup.dataAvailability.mode')),
    custom_genesis_state_path: z
      .null()
      .meta({ examples: [null] })
      .optional()
      .describe('Not supported. Default: nothing.'),
  })
  .describe('The start of the chain: genesis.yaml as zkstack wrote it.');
