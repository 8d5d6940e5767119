import { genesisProblems } from '../../../../../lib/programs/celestia/genesis';
import { LARGEST } from '../../../../../lib/programs/celestia/genesis/genesis-problems';
import { computed, expected, type Genesis, operator, props } from './example';

/** What is wrong with a computed genesis after a change. */
function problems(change: (genesis: Genesis) => unknown): string[] {
  const genesis = computed();
  change(genesis);
  return genesisProblems(JSON.stringify(genesis), expected);
}

const [firstKey, secondKey] = props.validators.map(({ publicKey }) => publicKey);
const [first, second] = Object.values(expected.validators);

/** Values of the genesis, by the words that people have for them. */
const at = {
  balance: ({ app_state: { bank } }: Genesis, index: number) => bank.balances[index] ?? { address: '', coins: [] },
  supply: ({ app_state: { bank } }: Genesis) => bank.supply,
  validators: ({ app_state: { staking } }: Genesis) => staking.validators,
  accounts: ({ app_state: { auth } }: Genesis) => auth.accounts,
};

describe('a genesis', () => {
  it('that was computed has no problem', () => {
    expect(problems(() => {})).toEqual([]);
  });

  const rows: readonly (readonly [string, (genesis: Genesis) => unknown, readonly string[]])[] = [
    [
      'of another chain',
      (genesis) => Object.assign(genesis, { chain_id: 'rc0-6', genesis_time: '2026-11-20T06:00:00.5Z' }),
      [
        'chain_id: "rc0-6" is not the chain id of the environment, "rc0-7"',
        'genesis_time: "2026-11-20T06:00:00.5Z" is not the time of the environment, "2026-11-21T06:00:00Z"',
      ],
    ],
    [
      'with fractions of a second',
      (genesis) => Object.assign(genesis, { genesis_time: '2026-11-21T06:00:00.377946Z' }),
      [],
    ],
    [
      'with another supply',
      (genesis) => Object.assign(at.supply(genesis), [{ denom: 'utia', amount: '5' }]),
      ['app_state.bank.supply[0].amount: "5" is not the sum of the balances of "utia", "2010000000000"'],
    ],
    ['without a supply', (genesis) => at.supply(genesis).pop(), []],
    [
      'with tokens that nobody has, or one kind twice',
      (genesis) => at.supply(genesis).push({ denom: 'gold', amount: '1' }, { denom: 'utia', amount: '1' }),
      [
        'app_state.bank.supply[1].amount: "1" is not the sum of the balances of "gold", "0"',
        'app_state.bank.supply[2].denom: "utia" is there twice',
      ],
    ],
    [
      'with tokens of which there are none',
      (genesis) => at.balance(genesis, 0).coins.push({ denom: 'gold', amount: '3' }),
      ['app_state.bank.supply: has nothing of "gold", balances have "3"'],
    ],
    [
      'with less in the pool than the stake',
      (genesis) => {
        Object.assign(at.balance(genesis, 2), { coins: [{ denom: 'utia', amount: '9000000000' }] });
        at.supply(genesis).pop();
      },
      [
        'app_state.bank.balances[2].coins: the not_bonded_tokens_pool celestia1tygms3xhhs3yv487phx3dw4a95jn7t7ls3yw4w has "9000000000" utia, validators have "10000000000" of it',
      ],
    ],
    [
      'with a bonded validator and nothing in their pool',
      (genesis) => Object.assign(at.validators(genesis)[1] ?? {}, { status: 'BOND_STATUS_BONDED' }),
      [
        'app_state.bank.balances: the bonded_tokens_pool celestia1fl48vsnmsdzcv85q5d2q4z5ajdha8yu3y3clr6 has "0" utia, validators have "5000000000" of it',
        'app_state.bank.balances[2].coins: the not_bonded_tokens_pool celestia1tygms3xhhs3yv487phx3dw4a95jn7t7ls3yw4w has "10000000000" utia, validators have "5000000000" of it',
      ],
    ],
    [
      'with the validator of somebody else',
      (genesis) => Object.assign(at.validators(genesis)[1]?.consensus_pubkey ?? {}, { key: `${'A'.repeat(43)}=` }),
      [
        `app_state.staking.validators[1].consensus_pubkey.key: "${'A'.repeat(43)}=" is the key of none of validator-0 and validator-1`,
        `app_state.staking.validators: lacks validator-1, address ${second?.address}, key "${secondKey}"`,
      ],
    ],
    [
      'with one validator twice',
      (genesis) => Object.assign(at.validators(genesis)[1]?.consensus_pubkey ?? {}, { key: firstKey }),
      [
        `app_state.staking.validators[1].consensus_pubkey.key: "${firstKey}" is there twice`,
        `app_state.staking.validators: lacks validator-1, address ${second?.address}, key "${secondKey}"`,
      ],
    ],
    [
      'with a validator without power',
      (genesis) => {
        Object.assign(at.validators(genesis)[1] ?? {}, { tokens: '999999' });
        Object.assign(at.balance(genesis, 2), { coins: [{ denom: 'utia', amount: '5000999999' }] });
        at.supply(genesis).pop();
      },
      ['app_state.staking.validators[1]: a stake of "999999" utia is no power: it takes "1000000"'],
    ],
    [
      'with signers of other addresses',
      (genesis) => {
        genesis.consensus.validators = [
          { address: first?.address, pub_key: { value: firstKey } },
          { address: 'ABC', pub_key: { value: secondKey } },
        ];
      },
      [`consensus.validators[1].address: "ABC" is not the address of its key, "${second?.address}"`],
    ],
    [
      'with accounts of one number or address',
      (genesis) => {
        at.accounts(genesis).push({ address: operator(0), account_number: '1' });
        at.accounts(genesis).push({ address: 'celestia1abc', account_number: '2' });
      },
      [
        `app_state.auth.accounts[2].address: "${operator(0)}" is there twice`,
        'app_state.auth.accounts[3].address: "celestia1abc" is not an address',
        'app_state.auth.accounts[2].account_number: "1" is that of accounts[1] too',
      ],
    ],
    [
      'with a balance of nobody, or of one twice',
      (genesis) => {
        genesis.app_state.bank.balances.push({ address: 'cosmos1abc', coins: [] }, { address: operator(1), coins: [] });
      },
      [
        'app_state.bank.balances[3].address: "cosmos1abc" is not an address',
        `app_state.bank.balances[4].address: "${operator(1)}" is there twice`,
      ],
    ],
    [
      'of another shape',
      (genesis) => {
        Object.assign(genesis.app_state.bank, { supply: [{ denom: 'utia', amount: 5 }] });
        Object.assign(genesis, { chain_id: undefined });
      },
      ['chain_id: missing, expected text', 'app_state.bank.supply[0].amount: expected text, got 5 (did you mean "5"?)'],
    ],
  ];

  it.each(rows)('%s', (_, change, lines) => {
    expect(problems(change)).toEqual(lines);
  });

  it('with validators that sign their own transactions is known by these', () => {
    const transaction = (key: string | undefined, amount: string) => ({
      body: { messages: [{ pubkey: { key }, value: { denom: 'utia', amount } }] },
    });
    const change = (genesis: Genesis): void => {
      const { staking, bank, genutil } = genesis.app_state;
      staking.validators = [];
      bank.balances.pop();
      bank.supply = [];
      Object.assign(genutil, { gen_txs: [transaction(firstKey, '5000000000'), transaction(secondKey, '5')] });
    };
    expect(problems(change)).toEqual([
      'app_state.genutil.gen_txs[1].body.messages[0]: a stake of "5" utia is no power: it takes "1000000"',
    ]);
  });

  it('with vesting and module accounts is read too', () => {
    const change = (genesis: Genesis): void => {
      const base_account = (account_number: string) => ({ address: operator(2), account_number });
      const accounts: unknown[] = at.accounts(genesis);
      accounts.push({ base_account: base_account('7') }, { base_vesting_account: { base_account: base_account('8') } });
    };
    expect(problems(change)).toEqual([`app_state.auth.accounts[3].address: "${operator(2)}" is there twice`]);
  });

  it('counts what leaves a validator as stake', () => {
    const change = ({ app_state: { staking, bank } }: Genesis): void => {
      Object.assign(staking, { unbonding_delegations: [{ entries: [{ balance: '1' }, { balance: '2' }] }] });
      Object.assign(bank.balances[2] ?? {}, { coins: [{ denom: 'utia', amount: '10000000003' }] });
      bank.supply = [];
    };
    expect(problems(change)).toEqual([]);
  });

  it('that is too large for a ConfigMap says so beside the rest', () => {
    const text = `${JSON.stringify({ ...computed(), chain_id: 'rc0-6' })}${' '.repeat(LARGEST)}`;
    expect(genesisProblems(text, expected)).toEqual([
      `has ${text.length} bytes, more than the ${LARGEST} that fit into a ConfigMap`,
      'chain_id: "rc0-6" is not the chain id of the environment, "rc0-7"',
    ]);
  });

  it('that is no JSON, or no mapping, says so in one line', () => {
    expect(genesisProblems('{\n "chain_id": \u0007', expected)).toEqual([
      expect.stringMatching(/^is not JSON: [\p{L}\p{N}\p{P}\p{S} ]+$/u),
    ]);
    expect(genesisProblems('[]', expected)).toEqual(['expected a mapping, got a list']);
  });
});
