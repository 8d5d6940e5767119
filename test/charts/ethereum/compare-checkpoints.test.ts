import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repositoryRoot } from '../../../lib/repository';
import { beaconNode, root } from './beacon-node';
import { LoopbackServers } from './loopback-servers';

const script = path.join(repositoryRoot, 'charts/ethereum/files/compare-checkpoints.mjs');

describe('the comparison of checkpoints', () => {
  const servers = new LoopbackServers();
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'chainyard-checkpoints-'));
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await servers.end();
  });

  const url = async (listener: RequestListener) => `http://${await servers.start(listener)}`;

  /** Runs it, and gives the address that it has chosen and what it has said. */
  async function run(urls: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    const [checkpoint, begun, database] = ['url', 'begun', 'database'].map((name) => path.join(folder, name));
    const files = { CHECKPOINT: checkpoint, BEGUN: begun, DATABASE: database };
    const limits = { TIMEOUT_SECONDS: '1', TRIES: '1', PAUSE_SECONDS: '0' };
    const env = { ...files, ...limits, URLS: urls.join(' '), CHAIN_ID: '1', ...environment };
    const child = spawn(process.execPath, [script], { env: { ...env } as NodeJS.ProcessEnv });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    const status = await new Promise((end) => child.on('close', end));
    const file = String(checkpoint);
    return { status, said, chosen: existsSync(file) ? readFileSync(file, 'utf8') : undefined };
  }

  it('chooses the first of two that agree', async () => {
    const urls = [await url(beaconNode()), await url(beaconNode())];
    expect(await run(urls)).toMatchObject({ status: 0, chosen: urls[0] });
  });

  it('chooses nobody where two disagree, and says so', async () => {
    const urls = [await url(beaconNode()), await url(beaconNode({ root: root('b') }))];
    const { status, said, chosen } = await run(urls);
    expect({ status, chosen }).toEqual({ status: 1, chosen: undefined });
    expect(said).toContain(`${urls[0]} has finalized ${root('a')} in epoch 100\n`);
    expect(said).toContain(`${urls[1]} has finalized ${root('b')} in epoch 100\n`);
    expect(said).toContain('the beacon nodes disagree on the chain');
  });

  it('goes with the majority', async () => {
    const urls = [await url(beaconNode({ root: root('b') })), await url(beaconNode()), await url(beaconNode())];
    expect(await run(urls)).toMatchObject({ status: 0, chosen: urls[1] });
    const two = [...urls, await url(beaconNode({ root: root('b') }))];
    expect(await run(two)).toMatchObject({ status: 1 });
  });

  it('compares one that is an epoch behind at the block of that epoch', async () => {
    const behind = await url(beaconNode());
    const ahead = (blocks: Record<string, boolean>) => url(beaconNode({ epoch: 101, root: root('c'), blocks }));
    const knows = await ahead({ [root('a')]: true });
    expect(await run([knows, behind])).toMatchObject({ status: 0, chosen: knows });
    rmSync(path.join(folder, 'url'));
    const forked = await ahead({ [root('a')]: false });
    expect(await run([forked, behind])).toMatchObject({ status: 1, chosen: undefined });
    expect(await run([await ahead({}), behind])).toMatchObject({ status: 1, chosen: undefined });
  });

  it('leaves out one that is many epochs behind, though it is of the same chain', async () => {
    const stuck = await url(beaconNode({ epoch: 7 }));
    const fresh = () => url(beaconNode({ epoch: 100, root: root('c'), blocks: { [root('a')]: true } }));
    const urls = [stuck, await fresh(), await fresh()];
    const { chosen, said } = await run(urls);
    expect(chosen).toBe(urls[1]);
    expect(said).toContain('in epoch 7, which is old');
    expect(await run(urls.slice(0, 2))).toMatchObject({ status: 1 });
  });

  it('goes on without one that is dead, slow, of another chain, or answers nonsense', async () => {
    const agreed = [await url(beaconNode()), await url(beaconNode())];
    const others: Readonly<Record<string, string>> = {
      ECONNREFUSED: `http://${await servers.nobody()}`,
      'The operation was aborted due to timeout': await url(() => undefined),
      'is of chain 17000, not of 1': await url(beaconNode({ chainId: '17000' })),
      'answers 404 to config/deposit_contract': await url((_, response) => response.writeHead(404).end()),
      'is not valid JSON': await url((_, response) => response.end('<html>')),
      'is of chain undefined, not of 1': await url((_, response) => response.end('{}')),
      'has no finalized checkpoint': await url(beaconNode({ epoch: 0 })),
    };
    const { status, chosen, said } = await run([...Object.values(others), ...agreed]);
    expect({ status, chosen }).toEqual({ status: 0, chosen: agreed[0] });
    for (const [reason, address] of Object.entries(others)) {
      expect(said.split('\n').find((line) => line.startsWith(`${address} `))).toContain(reason);
    }
  });

  it('needs two that answer', async () => {
    const alone = await url(beaconNode());
    const { status, said } = await run([alone, `http://${await servers.nobody()}`]);
    expect(status).toBe(1);
    expect(said).toContain('two beacon nodes of the chain must answer');
  });

  it('tries again', async () => {
    let asked = 0;
    const late = await url((request, response) => {
      asked += 1;
      if (asked <= 2) response.writeHead(503).end();
      else beaconNode()(request, response);
    });
    const urls = [await url(beaconNode()), late];
    expect(await run(urls, { TRIES: '3' })).toMatchObject({ status: 0, chosen: urls[0] });
  });

  it('takes an address with a path', async () => {
    const node = beaconNode();
    const below = await url((request, response) => {
      request.url = request.url?.replace(/^\/key/, '') ?? '';
      node(request, response);
    });
    expect(await run([`${below}/key/`, await url(node)])).toMatchObject({ status: 0, chosen: `${below}/key/` });
  });

  it('asks nobody once the client has begun', async () => {
    let asked = 0;
    const counting = await url((request, response) => {
      asked += 1;
      beaconNode()(request, response);
    });
    writeFileSync(path.join(folder, 'begun'), '');
    writeFileSync(path.join(folder, 'database'), '');
    expect(await run([counting, counting])).toMatchObject({ status: 0, chosen: undefined });
    expect(asked).toBe(0);
    rmSync(path.join(folder, 'database'));
    expect(await run([counting, counting])).toMatchObject({ status: 0, chosen: counting });
  });
});
