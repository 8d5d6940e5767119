import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repositoryRoot } from '../../../../lib/repository';

const script = path.join(repositoryRoot, 'charts/ethereum/files/snapshots/forget-identity.sh');
const manifest = {
  name: 'geth-20260101-030000',
  chain: '1',
  client: 'geth',
  version: 'v1.17.5',
  layout: 'path/pruned',
};

describe('a copy', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'chainyard-identity-'));
  const nodekey = path.join(folder, 'geth/nodekey');
  const own = (file: string) => {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, 'a key');
  };
  const start = (pod: string, facts: object = {}, environment: Readonly<Record<string, string>> = {}) => {
    const env = {
      PATH: process.env.PATH,
      DATA: folder,
      IDENTITY: 'geth/nodekey geth/nodes',
      POD: pod,
      CHAIN: '1',
      CLIENT: 'geth',
      LAYOUT: 'path/pruned',
      VERSION: 'v1.17.5',
      SNAPSHOT: JSON.stringify({ ...manifest, ...facts }, null, 1),
      ...environment,
    };
    const { status, stderr } = spawnSync('sh', [script], { env, encoding: 'utf8' });
    return { status, stderr: stderr.trim() };
  };

  beforeEach(() => {
    rmSync(folder, { recursive: true, force: true });
    own(nodekey);
    own(path.join(folder, 'geth/nodes/1.ldb'));
    own(path.join(folder, 'geth/chaindata/1.sst'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('loses the identity of its node, and nothing else', () => {
    expect(start('geth-serve-0')).toEqual({ status: 0, stderr: '' });
    expect([nodekey, path.join(folder, 'geth/nodes')].map(existsSync)).toEqual([false, false]);
    expect(existsSync(path.join(folder, 'geth/chaindata/1.sst'))).toBe(true);
  });

  it('keeps the identity that its own pod has made since, and loses it to another pod', () => {
    start('geth-serve-0');
    own(nodekey);
    start('geth-serve-0');
    expect(existsSync(nodekey)).toBe(true);
    start('geth-serve-1');
    expect(existsSync(nodekey)).toBe(false);
  });

  it('may be no copy at all: there is no snapshot yet', () => {
    expect(start('geth-serve-0', {}, { SNAPSHOT: '' })).toEqual({ status: 0, stderr: '' });
  });

  it.each([
    [{ chain: '5' }, 'geth-20260101-030000 is of the chain 5, and this pod of 1: refused'],
    [{ client: 'besu' }, 'geth-20260101-030000 is of the client besu, and this pod of geth: refused'],
    [
      { layout: 'path/archive' },
      'geth-20260101-030000 is of the layout path/archive, and this pod of path/pruned: refused',
    ],
    [{ version: 'v1.17.6' }, /^geth-20260101-030000 is of geth v1.17.6, newer than this pod's v1.17.5.*: refused$/],
    [{ version: 'v1.100.0' }, /newer/],
    [{ version: 'v2.0' }, /newer/],
  ])('is refused where it is of %j', (facts, message) => {
    const { status, stderr } = start('geth-serve-0', facts);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr.split('\n')).toHaveLength(1);
    expect(existsSync(nodekey)).toBe(true);
  });

  it.each(['v1.17.5', 'v1.17.4', 'v1.9.26', 'v1.17', 'mine'])('is taken where it is of version %s', (version) => {
    expect(start('geth-serve-0', { version })).toEqual({ status: 0, stderr: '' });
  });
});
