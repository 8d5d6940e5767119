import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LoadedEnvironment } from '../../../lib/environment/load';
import { ethereumGenesisValid } from '../../../lib/environment/rules/ethereum/genesis-valid';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chainyard-genesis-'));
  writeFileSync(path.join(folder, 'genesis.json'), '{ "config": { "chainId": 32382 }, "alloc": {} }\n');
  writeFileSync(path.join(folder, 'config.yaml'), 'PRESET_BASE: mainnet\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What is found in a devnet with this state. */
function found(state: Buffer) {
  writeFileSync(path.join(folder, 'genesis.ssz'), state);
  const genesis = { execution: 'genesis.json', config: 'config.yaml', state: 'genesis.ssz', depositBlock: {} };
  const ethereum = { network: 'devnet', chainId: 32382, genesis, sync: [] };
  const environment = { file: path.join(folder, 'devnet.yaml'), ethereum } as unknown as LoadedEnvironment;
  return [...ethereumGenesisValid.check(environment)].map(({ message }) => message);
}

describe('the size of a genesis', () => {
  it('is counted as it is stored: a state of the mainnet preset is mostly the same bytes', () => {
    expect(found(Buffer.alloc(3 * 2 ** 20, randomBytes(32)))).toEqual([]);
  });

  it('is refused where it fits into no ConfigMap', () => {
    expect(found(randomBytes(2 ** 20))).toEqual([
      expect.stringMatching(/^has files of 10\d{5} bytes, with the state compressed, more than the 1048576 that fit/),
    ]);
  });
});
