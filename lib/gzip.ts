import { gzipSync } from 'node:zlib';

/** Place of the operating system in the header of gzip, and its number for none. @see RFC 1952, section 2.3 */
const SYSTEM = 9;
const UNKNOWN = 255;

/** The bytes compressed; the header names neither a time nor the machine, so that it is the same everywhere. */
export function gzip(bytes: Buffer): Buffer {
  const packed = gzipSync(bytes, { level: 9 });
  packed[SYSTEM] = UNKNOWN;
  return packed;
}
