import { moduleAddress, validatorAddress } from './addresses';
import { type AppVersion, defaultGeneses } from './default-genesis';
import { type Patches, patched } from './patches';
import { pools } from './pools';
import { DENOM } from './tokens';

/** A validator that is there from block 1. */
export interface GenesisValidator {
  readonly moniker: string;
  /** Consensus key: base64, 32 bytes. */
  readonly publicKey: string;
  /** Account of its operator, who owns the stake. */
  readonly operator: string;
  /** In utia, of which a million is a power of 1. */
  readonly stake: bigint;
}

/** An account that is there from block 1. */
export interface GenesisAccount {
  readonly address: string;
  /** In utia, beside what is staked. */
  readonly amount: bigint;
}

/** What makes one chain differ from another. */
export interface GenesisProps {
  readonly chainId: string;
  /** UTC: `2026-11-21T06:00:00Z`. */
  readonly time: string;
  readonly validators: readonly GenesisValidator[];
  readonly accounts: readonly GenesisAccount[];
  readonly patches: Patches;
  /** Major version of the app. */
  readonly appVersion: AppVersion;
}

/**
 * The genesis of a chain as JSON, the same text for the same chain: validators stand in it by their public keys, with
 * no transaction that somebody would have to sign.
 *
 * @throws Error when two accounts have one address
 */
export function computeGenesis(props: GenesisProps): string {
  const { chainId, time, validators, accounts, patches, appVersion } = props;
  refuseTwice(accounts.map(({ address }) => address));
  const template = patched(defaultGeneses[appVersion], patches);
  // Validators come unbonded; block 1 bonds them.
  const staked = validators.reduce((sum, { stake }) => sum + stake, 0n);
  const balances = [...accounts, { address: moduleAddress(pools.notBonded), amount: staked }];
  const { auth, bank, staking } = template.app_state;
  const genesis = {
    ...template,
    genesis_time: time,
    chain_id: chainId,
    app_state: {
      ...template.app_state,
      auth: { ...auth, accounts: accounts.map(accountState) },
      bank: {
        ...bank,
        balances: balances.map(({ address, amount }) => ({ address, coins: [coin(amount)] })),
        supply: [coin(balances.reduce((sum, { amount }) => sum + amount, 0n))],
      },
      staking: {
        ...staking,
        validators: validators.map((validator) => validatorState(validator, time)),
        delegations: validators.map(delegationState),
      },
    },
  };
  return `${JSON.stringify(genesis, undefined, 2)}\n`;
}

function refuseTwice(addresses: readonly string[]): void {
  const twice = addresses.find((address, index) => addresses.indexOf(address) !== index);
  if (twice !== undefined) throw new Error(`account ${twice} is there twice`);
}

const coin = (amount: bigint) => ({ denom: DENOM, amount: String(amount) });

/** Shares are decimals; at genesis each is worth one utia. */
const shares = (stake: bigint): string => `${stake}.000000000000000000`;

const accountState = ({ address }: GenesisAccount, index: number) => ({
  '@type': '/cosmos.auth.v1beta1.BaseAccount',
  address,
  pub_key: null,
  account_number: String(index),
  sequence: '0',
});

const validatorState = ({ moniker, publicKey, operator, stake }: GenesisValidator, time: string) => ({
  operator_address: validatorAddress(operator),
  consensus_pubkey: { '@type': '/cosmos.crypto.ed25519.PubKey', key: publicKey },
  jailed: false,
  status: 'BOND_STATUS_UNBONDED',
  tokens: String(stake),
  delegator_shares: shares(stake),
  description: { moniker, identity: '', website: '', security_contact: '', details: '' },
  unbonding_height: '0',
  unbonding_time: '1970-01-01T00:00:00Z',
  commission: {
    commission_rates: {
      rate: '0.050000000000000000',
      max_rate: '1.000000000000000000',
      max_change_rate: '1.000000000000000000',
    },
    update_time: time,
  },
  min_self_delegation: '1',
  unbonding_on_hold_ref_count: '0',
  unbonding_ids: [],
});

const delegationState = ({ operator, stake }: GenesisValidator) => ({
  delegator_address: operator,
  validator_address: validatorAddress(operator),
  shares: shares(stake),
});
