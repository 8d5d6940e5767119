import { createCipheriv, hkdfSync, pbkdf2Sync } from 'node:crypto';

/** Rounds from the password to the key; the least that RFC 7518 allows, since the password is known to all anyway. */
const ROUNDS = 1000;
const ALGORITHM = 'PBES2-HS256+A128KW';
/** Initial value of the AES key wrap (RFC 3394). */
const KEY_WRAP_START = Buffer.alloc(8, 0xa6);

/**
 * Encrypts a text with a password, as a JSON Web Encryption in its compact form.
 *
 * @param seed 32 bytes for this text alone, from which salt, key and nonce are derived
 * @see https://www.rfc-editor.org/rfc/rfc7518#section-4.8
 */
export function encryptWithPassword(text: string, password: string, seed: Uint8Array): string {
  const derive = (purpose: string, length: number) => Buffer.from(hkdfSync('sha256', seed, '', purpose, length));
  const salt = derive('jwe salt', 12);
  const key = derive('jwe key', 32);
  const nonce = derive('jwe nonce', 12);

  const header = base64url(JSON.stringify({ alg: ALGORITHM, enc: 'A256GCM', p2c: ROUNDS, p2s: base64url(salt) }));
  const saltInput = Buffer.concat([Buffer.from(`${ALGORITHM}\0`), salt]);
  const wrap = createCipheriv('id-aes128-wrap', pbkdf2Sync(password, saltInput, ROUNDS, 16, 'sha256'), KEY_WRAP_START);
  const wrappedKey = Buffer.concat([wrap.update(key), wrap.final()]);

  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(header));
  const encrypted = Buffer.concat([cipher.update(text), cipher.final()]);
  return [header, ...[wrappedKey, nonce, encrypted, cipher.getAuthTag()].map(base64url)].join('.');
}

const base64url = (value: string | Uint8Array): string => Buffer.from(value).toString('base64url');
