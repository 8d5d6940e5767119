import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { forwarded } from '../support/forward';
import type { Live } from '../support/live';
import { places } from '../support/places';
import { expect, same } from '../support/report';
import { run } from '../support/shell';
import { ipfs, pinned, readEntries, writeEntry } from './entries';
import { commit, type Git, readable } from './repository';

const relayHttp = { namespace: 'relay', name: 'relay', port: 8088 };
const relayGit = { namespace: 'relay', name: 'relay', port: 9418 };
const web = { namespace: 'perpetual', name: 'orbitdb', port: 3000 };

/** From the api port into kubo and out of the web port. */
export async function entryFlows(live: Live): Promise<string> {
  const written = await writeEntry(live, 'the first entry');
  await writeEntry(live, 'the second entry');
  same(
    'what the api lists',
    (await readEntries(live)).map(({ value }) => value),
    [{ text: 'the second entry' }, { text: 'the first entry' }],
  );
  const read = await forwarded(live, web, (port) => get(`http://127.0.0.1:${port}/entries/${written.hash}`));
  same('the entry on the web port', (JSON.parse(read.text) as { value: unknown }).value, written.value);
  await pinned(live, written.hash);
  const block = await ipfs(live, ['block', 'get', written.hash]);
  expect(block.includes('the first entry'), 'the block in kubo does not hold the text');
  return written.hash;
}

/** kubo's RPC obeys nobody without its token; metrics beside it ask for none. */
export async function rpcAsksForToken({ kubectl }: Live): Promise<string> {
  const script = `ipfs --api=/ip4/127.0.0.1/tcp/5001 "$@" 2>&1 || true`;
  const refused = async (...options: string[]) => {
    const answer = await kubectl.exec(places.kubo, ['sh', '-c', script, 'sh', ...options, 'id']);
    expect(answer.includes('RPC Access Denied'), `kubo answered "${answer}"`);
  };
  await refused();
  await refused('--api-auth=bearer:guessed');
  const metrics = await kubectl.exec(places.kubo, ['wget', '-qO-', 'http://127.0.0.1:5001/debug/metrics/prometheus']);
  expect(metrics.includes('ipfs_info'), 'there are no metrics of kubo');
  return 'no token and a wrong one are refused, metrics are read';
}

/** From git's plumbing inside the container to a reader of the git port. */
export async function gitFlows(live: Live): Promise<string> {
  const head = await commit(live, 'hello.txt', 'hello from the repository');
  const folder = mkdtempSync(path.join(tmpdir(), 'chainyard-clone-'));
  try {
    return await forwarded(live, relayGit, (port) =>
      readable(localGit, `git://127.0.0.1:${port}/repo.git`, folder, 'hello.txt', head),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same file from the relay's HTTP server. */
export async function httpFlows(live: Live): Promise<string> {
  return forwarded(live, relayHttp, async (port) => {
    const base = `http://127.0.0.1:${port}`;
    same('/hello.txt', await get(`${base}/hello.txt`), { status: 200, text: 'hello from the repository' });
    same('/api/config', (await get(`${base}/api/config`)).status, 200);
    same('a file that is not there', (await get(`${base}/nothing.txt`)).status, 404);
    return '/hello.txt, /api/config';
  });
}

/** A file that is put over HTTP is a commit for readers of the git port. */
export async function putFlows(live: Live): Promise<string> {
  const put = await forwarded(live, relayHttp, (port) =>
    fetch(`http://127.0.0.1:${port}/put.txt`, { method: 'PUT', body: 'put over HTTP' }),
  );
  same('status of PUT', put.status, 200);
  const shown = await live.kubectl.exec(places.git, [
    'git',
    '--git-dir=/srv/relay/data/repo.git',
    'show',
    'main:put.txt',
  ]);
  same('the file in the repository', shown, 'put over HTTP');
  return 'put.txt';
}

async function get(url: string): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  return { status: response.status, text: await response.text() };
}

const localGit: Git = (args) => run(['git', ...args], { environment: { GIT_CONFIG_GLOBAL: '/dev/null' }, seconds: 30 });
