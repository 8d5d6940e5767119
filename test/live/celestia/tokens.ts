import { createHmac, randomBytes } from 'node:crypto';
import type { Live } from '../support/live';
import { NAMESPACE, type Node, nodes } from './programs';

/** A token of one's own, made as anybody can who may read the node's Secret. */
export async function token(live: Live, node: Node, allow: readonly string[]): Promise<string> {
  const { body } = JSON.parse(await secretFile(live, node, 'NJ3XILLTMVRXEZLUFZVHO5A')) as { body: string };
  const claims = { Allow: allow, Nonce: randomBytes(32).toString('base64'), ExpiresAt: '0001-01-01T00:00:00Z' };
  const signed = [{ alg: 'HS256', typ: 'JWT' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${signed}.${createHmac('sha256', Buffer.from(body, 'base64')).update(signed).digest('base64url')}`;
}

/** The token that the node's Secret holds, for those who read. */
export const readToken = (live: Live, node: Node): Promise<string> => secretFile(live, node, 'read-token');

/** A file of the Secret of a node's identity. */
async function secretFile({ kubectl }: Live, node: Node, file: string): Promise<string> {
  const { data } = await kubectl.json<{ data: Readonly<Record<string, string>> }>([
    'get',
    'secret',
    '-n',
    NAMESPACE,
    nodes[node].secret,
  ]);
  return Buffer.from(data[file] ?? '', 'base64').toString();
}
