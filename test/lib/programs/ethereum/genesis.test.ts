import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Devnet, genesisFiles } from '../../../../lib/programs/ethereum/genesis';
import { repositoryRoot } from '../../../../lib/repository';
import { findingsOf } from '../../environment/findings';

/** The files stand beside it. */
const environmentFile = path.join(repositoryRoot, 'test/invalid/ethereum/x.yaml');

const devnet = (genesis: Partial<Devnet['genesis']> = {}) =>
  ({
    genesis: {
      execution: 'genesis/genesis.json',
      config: 'genesis/config.yaml',
      state: 'genesis/genesis.ssz',
      depositBlock: { number: 0 },
      ...genesis,
    },
  }) as Devnet;

describe('the genesis of a devnet', () => {
  it('is read from beside the environment file, byte by byte', () => {
    const { texts, binaries } = genesisFiles(devnet(), environmentFile);
    expect(texts['genesis.json']).toBe('{ "config": { "chainId": 32382 }, "alloc": {} }\n');
    expect(texts['config.yaml']).toMatch(/^PRESET_BASE: minimal$/m);
    const packed = Buffer.from(binaries['genesis.ssz.gz'] ?? '', 'base64');
    expect(gunzipSync(packed).toString('latin1')).toBe('\x00\x01\xff\xfestate');
  });

  it('says where deposits begin in the files that clients ask for', () => {
    const hash = `0x${'ab'.repeat(32)}`;
    const names = (genesis?: Partial<Devnet['genesis']>) =>
      Object.entries(genesisFiles(devnet(genesis), environmentFile).texts).filter(([name]) => name.endsWith('.txt'));
    expect(names()).toEqual([['deposit_contract_block.txt', '0\n']]);
    expect(names({ depositBlock: { number: 7, hash } })).toEqual([
      ['deposit_contract_block.txt', '7\n'],
      ['deposit_contract_block_hash.txt', `${hash}\n`],
    ]);
  });

  it('is refused where a file is missing', () => {
    const found = findingsOf(() => genesisFiles(devnet({ state: 'genesis/none.ssz' }), environmentFile));
    expect(found).toEqual([expect.stringMatching(/none\.ssz: no such file$/)]);
  });
});
