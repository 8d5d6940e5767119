import { operatorIdentity } from '../../../../../lib/identity/operator-identity';
import { validatorIdentity } from '../../../../../lib/identity/validator-identity';
import type { Expected } from '../../../../../lib/programs/celestia/genesis/checks/check';
import { computeGenesis, type GenesisProps } from '../../../../../lib/programs/celestia/genesis/compute-genesis';
import { throwAwayBytes } from '../../../../../lib/secrets/throw-away';

const validator = (index: number) => validatorIdentity.make(throwAwayBytes(`validator-${index}`)).publicHalf;

/** The account of an operator. */
export const operator = (index: number): string =>
  operatorIdentity.make(throwAwayBytes(`operator-${index}`)).publicHalf.account;

/** What a genesis of two validators is computed from. */
export const props: GenesisProps = {
  chainId: 'rc0-7',
  time: '2026-11-21T06:00:00Z',
  validators: [0, 1].map((index) => ({
    moniker: `full-${index}`,
    publicKey: validator(index).publicKey,
    operator: operator(index),
    stake: 5_000_000_000n,
  })),
  accounts: [0, 1].map((index) => ({ address: operator(index), amount: 1_000_000_000_000n })),
  patches: {},
  appVersion: 9,
};

/** What it must agree with. */
export const expected: Expected = {
  chainId: props.chainId,
  time: props.time,
  validators: { 'validator-0': validator(0), 'validator-1': validator(1) },
};

type Default = typeof import('../../../../../lib/programs/celestia/genesis/default-v9.json');
interface Coin {
  denom: string;
  amount: string;
}

/** A genesis of these, to be changed. */
export interface Genesis {
  chain_id: string;
  genesis_time: string;
  app_state: Omit<Default['app_state'], 'auth' | 'bank' | 'staking'> & {
    auth: { accounts: { address: string; account_number: string }[] };
    bank: { balances: { address: string; coins: Coin[] }[]; supply: Coin[] };
    staking: {
      validators: {
        operator_address: string;
        consensus_pubkey: { key: string };
        status: string;
        tokens: string;
        delegator_shares: string;
        commission: { commission_rates: { rate: string } };
      }[];
      delegations: { delegator_address: string; validator_address: string; shares: string }[];
    };
  };
  consensus: { params: { block: { max_bytes: string } }; validators?: unknown };
}

/** The genesis that is computed from other props. */
export const computed = (changes: Partial<GenesisProps> = {}): Genesis =>
  JSON.parse(computeGenesis({ ...props, ...changes })) as Genesis;
