import { isIPv4, isIPv6 } from 'node:net';

/** An IP address as the number it stands for. */
export interface Address {
  /** 32 for IPv4, 128 for IPv6. */
  readonly bits: 32 | 128;
  readonly number: bigint;
}

/** Reads an IPv4 or IPv6 address; undefined where the text is neither. */
export function parseAddress(text: string): Address | undefined {
  if (isIPv4(text)) return { bits: 32, number: join(text.split('.'), 8n) };
  if (!isIPv6(text) || text.includes('%')) return undefined;
  // A URL has the address in its canonical form: lower case hexadecimal, no dotted end.
  const [head = '', tail] = new URL(`http://[${text}]`).hostname.slice(1, -1).split('::');
  const groups = [head, tail ?? ''].map((part) => part.split(':').filter((group) => group !== ''));
  const [first = [], last = []] = groups;
  const zeros = Array<string>(8 - first.length - last.length).fill('0');
  const hexadecimal = [...first, ...zeros, ...last].map((group) => `0x${group}`);
  return { bits: 128, number: join(hexadecimal, 16n) };
}

/** Writes an address in its canonical form. */
export function formatAddress({ bits, number }: Address): string {
  if (bits === 32) return split(number, 4, 8n).join('.');
  const groups = split(number, 8, 16n).map((group) => group.toString(16));
  return new URL(`http://[${groups.join(':')}]`).hostname.slice(1, -1);
}

function join(parts: readonly string[], bitsPerPart: bigint): bigint {
  return parts.reduce((number, part) => (number << bitsPerPart) | BigInt(part), 0n);
}

function split(number: bigint, parts: number, bitsPerPart: bigint): bigint[] {
  const mask = (1n << bitsPerPart) - 1n;
  return Array.from({ length: parts }, (_, index) => (number >> (BigInt(parts - 1 - index) * bitsPerPart)) & mask);
}
