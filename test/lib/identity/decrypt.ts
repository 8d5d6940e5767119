import { createDecipheriv, pbkdf2Sync } from 'node:crypto';

/** Decrypts a JSON Web Encryption with a password, as the keyring of the Cosmos SDK does. */
export function decryptWithPassword(token: string, password: string): string {
  const [header = '', ...parts] = token.split('.');
  const [wrappedKey, nonce, encrypted, tag] = parts.map((part) => Buffer.from(part, 'base64url'));
  const { alg, enc, p2c, p2s } = JSON.parse(Buffer.from(header, 'base64url').toString());
  if (enc !== 'A256GCM' || !wrappedKey || !nonce || !encrypted || !tag) throw new Error('of another form');
  const salt = Buffer.concat([Buffer.from(`${alg}\0`), Buffer.from(p2s, 'base64url')]);
  const unwrap = createDecipheriv(
    'id-aes128-wrap',
    pbkdf2Sync(password, salt, p2c, 16, 'sha256'),
    Buffer.alloc(8, 0xa6),
  );
  const key = Buffer.concat([unwrap.update(wrappedKey), unwrap.final()]);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(header)).setAuthTag(tag);
  return Buffer.concat([decipher.update(encrypted), decipher.final()]).toString();
}
