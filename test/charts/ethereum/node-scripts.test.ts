import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzip } from '../../../lib/gzip';
import { repositoryRoot } from '../../../lib/repository';

const script = (name: string): string => path.join(repositoryRoot, 'charts/ethereum/files', name);

let folder = '';
const file = (name: string): string => path.join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chainyard-node-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the secret of the engine API', () => {
  const make = () => spawnSync('sh', [script('make-jwt.sh'), file('jwt.hex')], { encoding: 'utf8' });

  it('is 32 bytes in hexadecimal, readable by nobody else', () => {
    expect(make()).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(file('jwt.hex'), 'utf8')).toMatch(/^[0-9a-f]{64}$/);
    expect(statSync(file('jwt.hex')).mode & 0o777).toBe(0o600);
  });

  it('is another one in every pod, and stays while the pod does', () => {
    make();
    const first = readFileSync(file('jwt.hex'), 'utf8');
    make();
    expect(readFileSync(file('jwt.hex'), 'utf8')).toBe(first);
    rmSync(file('jwt.hex'));
    make();
    expect(readFileSync(file('jwt.hex'), 'utf8')).not.toBe(first);
  });
});

describe('the genesis', () => {
  const unpack = () =>
    spawnSync('sh', [script('unpack-genesis.sh'), file('packed'), file('unpacked')], { encoding: 'utf8' });
  const state = Buffer.alloc(3 * 2 ** 20, 'mix');
  beforeEach(() => {
    for (const name of ['packed', 'unpacked']) mkdirSync(file(name));
    writeFileSync(file('packed/genesis.json'), '{}\n', { mode: 0o444 });
    writeFileSync(file('packed/genesis.ssz.gz'), gzip(state));
  });

  it('is unpacked where it is compressed, and copied where it is not, as often as the pod starts', () => {
    for (const start of [unpack, unpack]) {
      expect(start()).toMatchObject({ status: 0, stderr: '' });
      expect(readdirSync(file('unpacked'))).toEqual(['genesis.json', 'genesis.ssz']);
      expect(readFileSync(file('unpacked/genesis.json'), 'utf8')).toBe('{}\n');
      expect(readFileSync(file('unpacked/genesis.ssz')).equals(state)).toBe(true);
    }
  });

  it('lets no client begin with a part of it', () => {
    writeFileSync(file('packed/genesis.ssz.gz'), gzip(state).subarray(0, 1000));
    expect(unpack().status).not.toBe(0);
  });
});

/** What the scripts of a consensus client know; nothing listens on the port. */
const environment = (port: number) => ({
  PATH: process.env.PATH,
  CHECKPOINT: file('url'),
  DATA: file('data'),
  DATABASE: file('data/database'),
  BEGUN: file('begun'),
  BEACON_PORT: String(port),
  CHECKPOINT_FLAGS: '--checkpoint-sync-url= --genesis-beacon-api-url=',
});

const choose = (url: string) => writeFileSync(file('url'), url);

/** Marks the client as one that has begun. */
function begin() {
  mkdirSync(file('data'));
  for (const name of ['begun', 'data/database']) writeFileSync(file(name), '');
}

/** Runs a script to its end, and what it has left running; gives what it printed and its exit code. */
async function run(name: string, client: readonly string[], port = 1) {
  const child = spawn('sh', [script(name), ...client], { env: environment(port), detached: true });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += text));
  const closed = new Promise((close) => child.on('close', close));
  const status = await new Promise((end) => child.on('exit', end));
  // The end of a container's first process is that of all others; here they are a group.
  if (child.pid !== undefined) endGroup(child.pid);
  await closed;
  return { status, printed: printed.trim().split('\n') };
}

function endGroup(id: number) {
  try {
    process.kill(-id, 'SIGKILL');
  } catch {
    // Nothing was left.
  }
}

const address = 'https://a.example.com';
const client = ['sh', '-c', 'stat -c %a "$DATA"; printf "%s\\n" "$@"', 'client', 'bn', '--http address'];
const flags = [`--checkpoint-sync-url=${address}`, `--genesis-beacon-api-url=${address}`];

describe('the start of a consensus client', () => {
  const started = async () => (await run('start-consensus.sh', client)).printed;

  it('is with the address that was chosen, in a folder of its own', async () => {
    choose(address);
    expect(await started()).toEqual(['700', 'bn', '--http address', ...flags]);
  });

  it('is without one where none was chosen', async () => {
    expect(await started()).toEqual(['700', 'bn', '--http address']);
  });

  it('is without one once it has begun', async () => {
    choose(address);
    begin();
    expect((await started()).slice(1)).toEqual(['bn', '--http address']);
    expect(existsSync(file('begun'))).toBe(true);
  });

  it('is from the beginning again when its database is gone', async () => {
    choose(address);
    begin();
    rmSync(file('data/database'));
    expect((await started()).slice(1)).toEqual(['bn', '--http address', ...flags]);
    expect(existsSync(file('begun'))).toBe(false);
  });

  it('is from the beginning again where a try was cut off, which leaves a database too', async () => {
    choose(address);
    begin();
    rmSync(file('begun'));
    expect((await started()).slice(1)).toEqual(['bn', '--http address', ...flags]);
  });

  it('counts as begun as soon as the beacon API listens', async () => {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    await run('start-consensus.sh', ['sh', '-c', 'until [ -e "$BEGUN" ]; do :; done'], port);
    expect(existsSync(file('begun'))).toBe(true);
    await new Promise((closed) => server.close(closed));
  });

  it('ends as the client ends', async () => {
    expect(await run('start-consensus.sh', ['sh', '-c', 'exit 7'])).toMatchObject({ status: 7 });
  });
});

describe('the command that fetches a state', () => {
  const fetched = () => run('fetch-checkpoint.sh', [...client, '--trusted-node-url=']);

  it('is given the address with its last argument', async () => {
    choose(address);
    expect((await fetched()).printed).toEqual(['700', 'bn', '--http address', `--trusted-node-url=${address}`]);
  });

  it('is not run where no address was chosen', async () => {
    expect(await fetched()).toEqual({ status: 0, printed: [''] });
  });
});
