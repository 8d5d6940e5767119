import { createPrivateKey, createPublicKey } from 'node:crypto';

/** DER of an ed25519 private key up to the 32 bytes of its seed (RFC 8410). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * The ed25519 public key of a seed.
 *
 * @param seed 32 bytes
 * @returns 32 bytes
 * @see https://www.rfc-editor.org/rfc/rfc8032
 */
export function ed25519PublicKey(seed: Uint8Array): Buffer {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32);
}
