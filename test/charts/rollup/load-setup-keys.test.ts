import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type ReadKeys, readKeys } from '../../../lib/programs/rollup/zk-stack/setup-keys';
import { repositoryRoot } from '../../../lib/repository';

const files = [
  ...['basic_1', 'leaf_3', 'node', 'recursion_tip', 'scheduler', 'compression_1', 'compression_wrapper_1'].map(
    (name) => `setup_${name}_data.bin`,
  ),
  ...['plonk_setup_snark_data.bin', 'fflonk_setup_snark_data.bin', 'setup_compact.key'],
];

const hasRclone = spawnSync('rclone', ['version']).status === 0;

/** Runs a script as the pod does, with a folder in place of the bucket. */
function run(script: string, root: string, { unread, expected }: ReadKeys) {
  const { status, stderr } = spawnSync('sh', [path.join(repositoryRoot, 'charts/rollup/files', script)], {
    encoding: 'utf8',
    timeout: 20_000,
    env: {
      PATH: process.env.PATH,
      RCLONE_CONFIG: '/dev/null',
      RCLONE_CONFIG_STORE_TYPE: 'alias',
      RCLONE_CONFIG_STORE_REMOTE: path.join(root, 'bucket'),
      SOURCE: 'store:set-1',
      KEYS: path.join(root, 'keys'),
      UNREAD: unread,
      EXPECTED: expected.join(' '),
    },
  });
  return { status, stderr, loaded: readdirSync(path.join(root, 'keys')).sort() };
}

/** A bucket with these files in its folder, and an empty volume. */
function bucketOf(names: readonly string[]): string {
  const root = mkdtempSync(path.join(os.tmpdir(), 'setup-keys-'));
  const source = path.join(root, 'bucket/set-1');
  mkdirSync(source, { recursive: true });
  mkdirSync(path.join(root, 'keys'));
  for (const name of names) writeFileSync(path.join(source, name), name);
  return root;
}

const load = (root: string, read: ReadKeys) => run('load-setup-keys.sh', root, read);
const { 'circuit-prover': prover, compressor } = readKeys as Required<typeof readKeys>;

(hasRclone ? describe : describe.skip)('setup keys are loaded by rclone', () => {
  it('as far as a circuit prover reads them', () => {
    const { status, loaded } = load(bucketOf(files), prover);
    expect(status).toBe(0);
    const read = ['basic_1', 'leaf_3', 'node', 'recursion_tip', 'scheduler'].map((name) => `setup_${name}_data.bin`);
    expect(loaded).toEqual(['.complete', ...read]);
  });

  it('as far as a compressor reads them', () => {
    const { loaded } = load(bucketOf(files), compressor);
    const read = [
      ...['fflonk_setup_snark_data.bin', 'plonk_setup_snark_data.bin', 'setup_compact.key'],
      ...['setup_compression_1_data.bin', 'setup_compression_wrapper_1_data.bin'],
    ];
    expect(loaded).toEqual(['.complete', ...read]);
  });

  it('all of them for a volume of all workers, once', () => {
    const root = bucketOf(files);
    const all = { unread: '', expected: [...prover.expected, ...compressor.expected] };
    expect(load(root, all).loaded).toEqual(['.complete', ...files].sort());
    writeFileSync(path.join(root, 'bucket/set-1/later'), 'later');
    expect(load(root, all)).toMatchObject({ status: 0, loaded: ['.complete', ...files].sort() });
  });

  it.each([
    ...prover.expected.map((file) => [file, prover] as const),
    ...compressor.expected.map((file) => [file, compressor] as const),
  ])('and are not complete without %s, which the worker cannot do without', (file, read) => {
    const root = bucketOf(files.filter((name) => name !== file));
    expect(load(root, read)).toMatchObject({ status: 1, stderr: expect.stringContaining(`has no ${file}`) });
    expect(existsSync(path.join(root, 'keys/.complete'))).toBe(false);
  });

  it('and a folder that is not there is no empty one', () => {
    const root = bucketOf([]);
    rmdirSync(path.join(root, 'bucket/set-1'));
    expect(load(root, prover).status).not.toBe(0);
    expect(existsSync(path.join(root, 'keys/.complete'))).toBe(false);
  });
});

describe('a worker that waits for setup keys', () => {
  it('goes on when the mark is there', () => {
    const root = bucketOf([]);
    writeFileSync(path.join(root, 'keys/.complete'), '');
    expect(run('await-setup-keys.sh', root, prover).status).toBe(0);
  });
});
