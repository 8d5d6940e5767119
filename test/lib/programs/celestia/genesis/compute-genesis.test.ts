import { computeGenesis } from '../../../../../lib/programs/celestia/genesis';
import { sha256 } from '../../../../../lib/programs/celestia/genesis/computed-genesis';
import defaultGenesis from '../../../../../lib/programs/celestia/genesis/default-v9.json';
import { computed, operator, props } from './example';

/** Module account as celestia-appd tells it: `q auth module-account not_bonded_tokens_pool`. */
const POOL = 'celestia1tygms3xhhs3yv487phx3dw4a95jn7t7ls3yw4w';

describe('a computed genesis', () => {
  it('is the same text for the same chain, for good: another one would halt chains that run', () => {
    expect(sha256(computeGenesis(props))).toBe('cbd47778e23c53a196e087c5bd1f6568f3560fddcc60f97b1b62b7f3940a8760');
  });

  it('is indented JSON with a line break at its end', () => {
    const text = computeGenesis(props);
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), undefined, 2)}\n`);
  });

  it('is the default of the app where nothing is said', () => {
    const { auth, bank, staking, ...others } = computed().app_state;
    const { auth: _auth, bank: _bank, staking: _staking, ...expected } = defaultGenesis.app_state;
    expect(others).toEqual(expected);
    expect(auth).toMatchObject({ params: defaultGenesis.app_state.auth.params });
    expect(bank).toMatchObject({ denom_metadata: defaultGenesis.app_state.bank.denom_metadata });
    expect(staking).toMatchObject({ params: defaultGenesis.app_state.staking.params });
    expect(computed().consensus).toEqual(defaultGenesis.consensus);
  });

  it('names its chain', () => {
    expect(computed()).toMatchObject({ chain_id: 'rc0-7', genesis_time: '2026-11-21T06:00:00Z' });
  });

  it('has the stake in the pool of unbonded tokens, and everything in the supply', () => {
    const { balances, supply } = computed().app_state.bank;
    const coins = (amount: string) => [{ denom: 'utia', amount }];
    expect(balances).toEqual([
      { address: operator(0), coins: coins('1000000000000') },
      { address: operator(1), coins: coins('1000000000000') },
      { address: POOL, coins: coins('10000000000') },
    ]);
    expect(supply).toEqual(coins('2010000000000'));
  });

  it('has every validator unbonded, its stake delegated by its operator', () => {
    const { validators, delegations } = computed().app_state.staking;
    expect(validators.map(({ tokens, delegator_shares: shares, status }) => [tokens, shares, status])).toEqual(
      validators.map(() => ['5000000000', '5000000000.000000000000000000', 'BOND_STATUS_UNBONDED']),
    );
    expect(validators.map(({ consensus_pubkey: { key } }) => key)).toEqual(
      props.validators.map(({ publicKey }) => publicKey),
    );
    expect(delegations).toEqual(
      validators.map(({ operator_address: validator }, index) => ({
        delegator_address: operator(index),
        validator_address: validator,
        shares: '5000000000.000000000000000000',
      })),
    );
    expect(validators[0]?.commission.commission_rates.rate).toBe('0.050000000000000000');
  });

  it('numbers the accounts in their order', () => {
    const { accounts } = computed().app_state.auth;
    expect(accounts.map(({ address, account_number: number }) => [address, number])).toEqual([
      [operator(0), '0'],
      [operator(1), '1'],
    ]);
  });

  it('counts amounts that a number of JavaScript cannot hold', () => {
    const accounts = [{ address: operator(0), amount: 999_999_999_999_999_999n }];
    const { balances, supply } = computed({ accounts }).app_state.bank;
    expect(balances[0]?.coins[0]?.amount).toBe('999999999999999999');
    expect(supply[0]?.amount).toBe('1000000009999999999');
  });

  it('has no account twice', () => {
    const [first] = props.accounts;
    const accounts = [...props.accounts, ...(first === undefined ? [] : [{ ...first, amount: 1n }])];
    expect(() => computed({ accounts })).toThrow(`account ${operator(0)} is there twice`);
  });
});

describe('patches of a genesis', () => {
  it('change what they name and nothing else', () => {
    const patches = {
      votingPeriod: '10m',
      expeditedVotingPeriod: '299s',
      maxDepositPeriod: '2h',
      minDeposit: '2000000utia',
      expeditedMinDeposit: '3000000utia',
      maxSquareSize: 64,
      maxBlockBytes: 4_194_304,
    } as const;
    const expected = computed();
    Object.assign(expected.app_state.gov.params, {
      voting_period: '600s',
      expedited_voting_period: '299s',
      max_deposit_period: '7200s',
      min_deposit: [{ denom: 'utia', amount: '2000000' }],
      expedited_min_deposit: [{ denom: 'utia', amount: '3000000' }],
    });
    expected.app_state.blob.params.gov_max_square_size = '64';
    expected.consensus.params.block.max_bytes = '4194304';
    expect(computed({ patches })).toEqual(expected);
  });

  it('leave the default as it is', () => {
    computed({ patches: { votingPeriod: '10m' } });
    expect(computed().app_state.gov.params.voting_period).toBe('604800s');
  });
});
