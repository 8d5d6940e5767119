import { createHash } from 'node:crypto';

/** Annotation of a Secret whose values are derived from the environment's name and protect nothing. */
export const THROW_AWAY = 'chainyard.io/throw-away';

/**
 * Bytes that depend on nothing but names, for clusters that may be thrown away.
 *
 * @param path name of the secret, such as `/local/perpetual/kubo`
 * @returns 32 bytes for each key of the secret
 */
export function throwAwayBytes(path: string): (key: string) => Buffer {
  return (key) => createHash('sha256').update(`chainyard throw-away ${path}/${key}`).digest();
}
