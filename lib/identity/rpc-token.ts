import { createHmac } from 'node:crypto';

/** The zero time of Go, at which a token of celestia-node never expires. */
const NEVER = '0001-01-01T00:00:00Z';

/**
 * A token for the JSON-RPC of celestia-node that reads, and never expires.
 *
 * @param jwtSecret secret of the node, 32 bytes
 * @param nonce 32 bytes that no other token has
 * @see https://github.com/celestiaorg/celestia-node/blob/v0.31.4/libs/authtoken/authtoken.go
 */
export function readToken(jwtSecret: Uint8Array, nonce: Uint8Array): string {
  const claims = { Allow: ['public', 'read'], Nonce: Buffer.from(nonce).toString('base64'), ExpiresAt: NEVER };
  const signed = [{ alg: 'HS256', typ: 'JWT' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${signed}.${createHmac('sha256', jwtSecret).update(signed).digest('base64url')}`;
}
