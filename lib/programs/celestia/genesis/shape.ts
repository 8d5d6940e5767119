import * as z from 'zod';

/** The part of a genesis that is checked; the rest may be what it likes. */
const amount = z
  .string()
  .regex(/^\d{1,78}$/, 'is not a whole number as text')
  .transform(BigInt);

const coin = z.looseObject({ denom: z.string(), amount });

const consensusKey = z.looseObject({
  key: z.string().regex(/^[A-Za-z0-9+/]{43}=$/, 'is not the base64 of an ed25519 public key'),
});

const baseAccount = z.looseObject({ address: z.string(), account_number: amount });

/** Accounts of modules and those whose tokens come free by and by have the one of every account inside. */
const account = z.union([
  baseAccount,
  z.looseObject({ base_account: baseAccount }).transform(({ base_account: base }) => base),
  z
    .looseObject({ base_vesting_account: z.looseObject({ base_account: baseAccount }) })
    .transform(({ base_vesting_account: { base_account: base } }) => base),
]);

const validator = z.looseObject({
  consensus_pubkey: consensusKey,
  status: z.enum(['BOND_STATUS_UNBONDED', 'BOND_STATUS_UNBONDING', 'BOND_STATUS_BONDED']),
  tokens: amount,
});

/** A transaction that makes a validator, in a genesis of `collect-gentxs`. */
const genesisTransaction = z.looseObject({
  body: z.looseObject({ messages: z.array(z.looseObject({ pubkey: consensusKey, value: coin })) }),
});

const signer = z.looseObject({
  address: z.string(),
  pub_key: z.looseObject({ value: consensusKey.shape.key }),
});

export const genesisShape = z.looseObject({
  chain_id: z.string(),
  genesis_time: z.string(),
  app_state: z.looseObject({
    auth: z.looseObject({ accounts: z.array(account) }),
    bank: z.looseObject({
      balances: z.array(z.looseObject({ address: z.string(), coins: z.array(coin) })),
      supply: z.array(coin),
    }),
    staking: z.looseObject({
      params: z.looseObject({ bond_denom: z.string() }),
      validators: z.array(validator),
      unbonding_delegations: z.array(z.looseObject({ entries: z.array(z.looseObject({ balance: amount })) })),
    }),
    genutil: z.looseObject({ gen_txs: z.array(genesisTransaction) }).optional(),
  }),
  consensus: z.looseObject({ validators: z.array(signer).nullish() }).optional(),
});

/** A genesis whose shape is right. */
export type Genesis = z.output<typeof genesisShape>;
