import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { today } from '../../../../../lib/programs/celestia/chain-id';
import { genesisOf } from '../../../../../lib/programs/celestia/genesis';
import { sha256 } from '../../../../../lib/programs/celestia/genesis/computed-genesis';
import { EnvironmentFolder } from '../../../../charts/environment-folder';
import { findingsOf } from '../../../environment/findings';
import { type Genesis, operator } from './example';

const folder = new EnvironmentFolder();

/** An environment on a laptop, whose identities are derived from its name. */
const values = (celestia: object) => ({ name: 'genesis', provider: 'kind', kubernetes: { version: '1.36' }, celestia });
const load = (celestia: object) => folder.load('genesis', values(celestia));
const genesis = (celestia: object) => genesisOf(load(celestia), today());
const content = (celestia: object) => JSON.parse(genesis(celestia).text) as Genesis;

/** Findings of a file, without the place and the name of the rule's section. */
const findings = (celestia: object): string[] =>
  findingsOf(() => load(celestia)).map((line) => line.replace(/^.*genesis\.yaml:\d+:\d+ celestia\./, ''));

/** Writes a file beside the environment, or below it. */
function write(name: string, text: string): void {
  const file = path.join(path.dirname(folder.write('other', '')), name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const local = { network: 'local', genesis: { policy: 'fresh' } };
const rc0 = { network: 'rc0', genesis: { policy: 'fresh', epoch: 3, time: '2026-11-21T06:00:00Z' } };

describe('the genesis of an environment', () => {
  it('is that of its chain, with its hash', () => {
    const { chainId, time, text, sha256: hash } = genesis(rc0);
    expect({ chainId, time }).toEqual({ chainId: 'rc0-3', time: '2026-11-21T06:00:00Z' });
    expect(JSON.parse(text)).toMatchObject({ chain_id: chainId, genesis_time: time });
    expect(hash).toBe(sha256(text));
  });

  it('is that of the day of synthesis on a laptop', () => {
    expect(genesis(local)).toMatchObject({ chainId: 'local-20261122', time: '2026-11-22T00:00:00Z' });
  });

  it('gives each validator its weight', () => {
    const tokens = (celestia: object) => content(celestia).app_state.staking.validators.map((each) => each.tokens);
    expect(tokens(local)).toEqual(['5000000000', '5000000000']);
    expect(tokens({ ...local, weights: '9:1' })).toEqual(['9000000000', '1000000000']);
  });

  it('has the operators with what they need, and what the environment names', () => {
    const address = operator(7);
    const accounts = [
      { account: 'light-1', amount: '123utia' },
      { account: 'operator-1', amount: '999999999999999999utia' },
      { account: address, amount: '7utia' },
    ];
    const { celestia } = load({ ...local, accounts }).identities;
    const { balances } = content({ ...local, accounts }).app_state.bank;
    expect(balances.slice(0, 4).map((balance) => [balance.address, balance.coins[0]?.amount])).toEqual([
      [celestia?.['operator-0']?.account, '1000000000000'],
      [celestia?.['operator-1']?.account, '999999999999999999'],
      [celestia?.['light-1']?.account, '123'],
      [address, '7'],
    ]);
  });

  it('has no account twice, by name or by address', () => {
    const { celestia } = load(local).identities;
    const first = celestia?.['operator-0']?.account;
    const bridge = celestia?.['bridge-0']?.account;
    const accounts = [
      { account: 'bridge-0', amount: '1utia' },
      { account: first, amount: '1utia' },
      { account: bridge, amount: '1utia' },
    ];
    expect(findings({ ...local, accounts })).toEqual([
      `accounts[1].account: "${first}" is that of operator-0, who has something anyway; write operator-0`,
      `accounts[2].account: "${bridge}" is the account of accounts[0] already; keep one of them`,
    ]);
  });
});

describe('a given genesis', () => {
  const given = (text: string) => ({
    ...rc0,
    genesis: { ...rc0.genesis, given: { file: 'given/rc0-3.json', sha256: sha256(text) } },
  });

  it('is taken as it is', () => {
    const text = `${genesis(rc0).text}\n\n`;
    write('given/rc0-3.json', text);
    expect(genesis(given(text))).toEqual({
      chainId: 'rc0-3',
      time: '2026-11-21T06:00:00Z',
      text,
      sha256: sha256(text),
    });
  });

  it('is refused with everything that is wrong with it', () => {
    const text = genesis(rc0)
      .text.replace('"chain_id": "rc0-3"', '"chain_id": "rc0-2"')
      .replace('"tokens": "5000000000"', '"tokens": "5"');
    write('given/rc0-3.json', text);
    expect(findings(given(text))).toEqual([
      'genesis.given.file: "given/rc0-3.json" chain_id: "rc0-2" is not the chain id of the environment, "rc0-3"',
      expect.stringContaining('validators have "5000000005" of it'),
      expect.stringMatching(/validators\[0\]: a stake of "5" utia is no power: it takes "1000000"$/),
    ]);
  });

  it('is refused when it is too large to be read', () => {
    write('given/rc0-3.json', ' '.repeat(2 ** 20 + 1));
    expect(findings(given(''))).toEqual([
      'genesis.given.file: "given/rc0-3.json": has 1048577 bytes, more than the 1048576 allowed (1 MiB)',
    ]);
  });

  it('is refused when it is no text, with the place of it', () => {
    write('given/rc0-3.json', '{\n  "a\u0001": 1 }');
    expect(findings(given(''))).toEqual([
      expect.stringMatching(/^genesis\.given\.file: "given\/rc0-3\.json":2:5 control/),
    ]);
  });
});

describe('a chain that was released', () => {
  const old = { ...rc0, genesis: { ...rc0.genesis, epoch: 9, time: '2026-01-01T00:00:00Z' } };
  const record = (hash: string) =>
    write(
      'releases/genesis.yaml',
      `chain: { id: rc0-9, genesis: ${hash}, since: "2026-01-01T00:00:00Z" }\nimages: []\n`,
    );
  const newer = {
    ...old,
    images: { app: 'ghcr.io/celestiaorg/celestia-app:v10.0.0', unproven: { reason: 'tried on a copy of the data' } },
  };
  /** The genesis that it was released with. */
  const original = (): string => {
    write('releases/genesis.yaml', 'images: []\n');
    const recent = { ...old, genesis: { ...old.genesis, time: '2026-11-21T06:00:00Z' } };
    return genesis(recent).text.replaceAll('2026-11-21T06:00:00Z', '2026-01-01T00:00:00Z');
  };

  it('may have an old genesis, which another one may not', () => {
    const text = original();
    record(sha256(text));
    expect(genesis(old).text).toBe(text);
    const next = { ...old, genesis: { ...old.genesis, epoch: 10 } };
    expect(findings(next)).toEqual([
      expect.stringMatching(/^genesis\.time: "2026-01-01T00:00:00Z" is more than 6 days/),
    ]);
  });

  it('keeps the default genesis of its first app', () => {
    const text = original();
    record(sha256(text));
    expect(genesis(newer).text).toBe(text);
    expect(findings({ ...newer, genesis: rc0.genesis })).toContainEqual(
      expect.stringMatching(/^images\.app: .* whose default genesis is not kept here; use v9/),
    );
  });
});

describe('the genesis of a chain that does not run yet', () => {
  const at = (time: string) => ({ ...rc0, genesis: { ...rc0.genesis, epoch: 11, time } });

  it('is at most 6 days old, and not in the future', () => {
    expect(genesis(at('2026-11-16T00:00:00Z')).chainId).toBe('rc0-11');
    expect(genesis(at('2026-11-22T00:00:00Z')).chainId).toBe('rc0-11');
  });
});
