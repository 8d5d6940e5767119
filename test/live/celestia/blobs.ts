import { randomBytes } from 'node:crypto';
import type { Live } from '../support/live';
import { expect, same } from '../support/report';
import { timed, until } from '../support/wait';
import { askThrough, call } from './node-rpc';
import { type Node, nodeNames } from './programs';
import { readToken } from './tokens';

interface Blob {
  readonly data: string;
  readonly commitment: string;
}

/** A namespace of version 0: 18 zero bytes after the version, then ten of one's own. */
const namespace = Buffer.concat([Buffer.alloc(19), Buffer.from('live test!')]).toString('base64');

const READ = ['public', 'read'];

/** What one light node submits is read through the other one and through both bridges. */
export async function blobFlows(live: Live): Promise<string> {
  const data = randomBytes(2000).toString('base64');
  const blob = { namespace, data, share_version: 0 };
  const { seconds, result: height } = await timed(() =>
    call<number>(live, 'light0', [...READ, 'write'], 'blob.Submit', [[blob], {}]),
  );
  const readers: readonly Node[] = ['light1', 'bridge0', 'bridge1'];
  for (const node of readers) {
    const found = await until(`the blob in ${node}`, 30, () =>
      call<Blob[]>(live, node, READ, 'blob.GetAll', [height, [namespace]]),
    );
    same(
      `blobs that ${node} has at ${height}`,
      found.map((each) => each.data),
      [data],
    );
    const one = await call<Blob>(live, node, READ, 'blob.Get', [height, namespace, found[0]?.commitment]);
    same(`the blob of ${node}`, one.data, data);
  }
  return `submitted to light0 in ${seconds.toFixed(1)} s, read from ${readers.join(', ')} at ${height}`;
}

/** The token that others are given reads and does not write; without one, and with one of another node, nothing works. */
export async function tokensHold(live: Live): Promise<string> {
  for (const node of nodeNames) {
    const given = await readToken(live, node);
    const read = { method: 'header.LocalHead' };
    const head = await askThrough(live, node, { ...read, token: given });
    expect(head.result !== undefined, `${node} refuses its read token: ${head.status} ${head.error?.message}`);
    const write = { method: 'blob.Submit', params: [[{ namespace, data: 'aGVsbG8=', share_version: 0 }], {}] };
    await refused(live, node, { ...write, token: given }, "need 'write'");
    await refused(live, node, { method: 'p2p.Info', token: given }, "need 'admin'");
    await refused(live, node, read, "need 'read'");
    const other = await readToken(live, node === 'light0' ? 'light1' : 'light0');
    same(
      `status of ${node} for the token of another node`,
      (await askThrough(live, node, { ...read, token: other })).status,
      401,
    );
  }
  return 'it reads and does not write, that of another node and none are refused';
}

async function refused(live: Live, node: Node, asked: Parameters<typeof askThrough>[2], why: string): Promise<void> {
  const { result, error } = await askThrough(live, node, asked);
  expect(
    result === undefined && (error?.message.includes(why) ?? false),
    `${node} answers ${asked.method}: ${JSON.stringify(result ?? error)}`,
  );
}
