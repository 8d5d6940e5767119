import { setTimeout as pause } from 'node:timers/promises';
import type { Live } from '../support/live';
import { hosts, places } from '../support/places';
import { until } from '../support/wait';

const api = `http://${hosts.orbitdb}:3001`;
/** A shell command that opens the RPC with the token of the container. */
const authorized = 'exec ipfs --api=/ip4/127.0.0.1/tcp/5001 --api-auth="bearer:$(cat $IPFS_PATH/rpc-token)" "$@"';

/** What the OrbitDB service says of itself. */
export interface Info {
  readonly peerId: string;
  readonly address: string;
  readonly identity: string;
}

/** An entry of the database. */
export interface Entry {
  readonly hash: string;
  readonly value: unknown;
}

/** Writes an entry from the client's pod, as a program of the cluster does. */
export async function writeEntry({ kubectl }: Live, text: string, base = api): Promise<Entry> {
  const value = { text };
  const body = JSON.stringify(value);
  const header = 'content-type: application/json';
  const answer = await kubectl.exec(places.client, [
    'curl',
    '-sS',
    '--fail-with-body',
    '-m',
    '10',
    '-H',
    header,
    '-d',
    body,
    `${base}/entries`,
  ]);
  return { hash: (JSON.parse(answer) as { hash: string }).hash, value };
}

/** All entries, newest first. */
export async function readEntries(live: Live, base = api): Promise<Entry[]> {
  const { entries } = await ask<{ entries: Entry[] }>(live, `${base}/entries?limit=100`);
  return entries.map(({ hash, value }) => ({ hash, value }));
}

/** Identity and address of the database. */
export async function readInfo(live: Live): Promise<Info> {
  const { peerId, address, identity } = await ask<Info>(live, `${api}/info`);
  return { peerId, address, identity };
}

async function ask<T>({ kubectl }: Live, url: string): Promise<T> {
  return JSON.parse(await kubectl.exec(places.client, ['curl', '-sS', '-f', '-m', '10', url])) as T;
}

/** Runs a command of kubo against its daemon. */
export async function ipfs({ kubectl }: Live, args: readonly string[], input?: string): Promise<string> {
  return kubectl.exec(places.kubo, ['sh', '-c', authorized, 'sh', ...args], { input });
}

/** Waits until kubo pins a block. */
export async function pinned(live: Live, hash: string, seconds = 20): Promise<void> {
  await until(`${hash} pinned`, seconds, async () => {
    await ipfs(live, ['pin', 'ls', '--type=recursive', hash]);
    return true;
  });
}

/** Lets the policies of pods that just started take hold. */
export const settle = () => pause(1500);
