import { createECDH, createHash } from 'node:crypto';
import { bech32 } from '@scure/base';
import * as z from 'zod';

/** An account of a Celestia network: who may spend what it has. */
export interface CelestiaAccount {
  /** Its address: `celestia1…`. */
  readonly account: string;
  /** Base64 of its secp256k1 public key, 33 bytes. */
  readonly publicKey: string;
}

/** Fields of a public half that has an account. */
export const accountFields = {
  account: z.string().regex(/^celestia1[02-9ac-hj-np-z]{38}$/, 'is not an address such as "celestia1…"'),
  publicKey: z.string().regex(/^A[g-z0-9+/][A-Za-z0-9+/]{42}$/, 'is not the base64 of a secp256k1 public key'),
};

/** Finds an address that is not the one of its public key. */
export function checkAccount({ account, publicKey }: CelestiaAccount, context: z.RefinementCtx): void {
  // Texts that are none have their findings already.
  if (context.issues.length > 0 || account === addressOf(Buffer.from(publicKey, 'base64'))) return;
  context.addIssue({
    code: 'custom',
    path: ['account'],
    input: account,
    message: 'is not the address of its publicKey',
  });
}

/**
 * The account of a private key.
 *
 * @param privateKey 32 bytes
 * @throws Error when it is of another length, or no secp256k1 key: zero, or the order of the curve and above
 */
export function celestiaAccount(privateKey: Buffer): CelestiaAccount {
  if (privateKey.length !== 32) throw new RangeError(`a key of ${privateKey.length} bytes is not one of 32`);
  const curve = createECDH('secp256k1');
  curve.setPrivateKey(privateKey);
  const publicKey = Buffer.from(curve.getPublicKey('base64', 'compressed'), 'base64');
  return { account: addressOf(publicKey), publicKey: publicKey.toString('base64') };
}

/**
 * The bytes that an address stands for.
 *
 * @param account `celestia1…`
 * @returns 20 bytes
 */
export function accountBytes(account: string): Buffer {
  return Buffer.from(bech32.decodeToBytes(account).bytes);
}

/** @see https://docs.cosmos.network/main/learn/beginner/accounts */
function addressOf(publicKey: Buffer): string {
  const hash = createHash('ripemd160').update(createHash('sha256').update(publicKey).digest()).digest();
  return bech32.encodeFromBytes('celestia', hash);
}
