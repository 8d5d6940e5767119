import { createHash } from 'node:crypto';
import { bech32 } from '@scure/base';
import { accountBytes } from '../../../identity/celestia-account';
import { cometAddress } from '../../../identity/validator-identity';

/** Bytes of every address. */
const LENGTH = 20;

/** The account of a module of the app, such as a pool of tokens. */
export const moduleAddress = (module: string): string =>
  bech32.encodeFromBytes('celestia', createHash('sha256').update(module).digest().subarray(0, LENGTH));

/**
 * The address under which a validator is known to the chain, `celestiavaloper1…`.
 *
 * @param operator account that owns its stake
 */
export const validatorAddress = (operator: string): string =>
  bech32.encodeFromBytes('celestiavaloper', accountBytes(operator));

/**
 * The address of a validator's consensus key, in upper case.
 *
 * @param publicKey base64, 32 bytes
 */
export const consensusAddress = (publicKey: string): string => cometAddress(Buffer.from(publicKey, 'base64'));

/** Whether a text is the address of an account, its checksum included. */
export function isAccountAddress(text: string): boolean {
  const decoded = bech32.decodeUnsafe(text);
  return decoded?.prefix === 'celestia' && bech32.fromWordsUnsafe(decoded.words)?.length === LENGTH;
}
