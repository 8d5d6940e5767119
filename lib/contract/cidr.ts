import { type Address, formatAddress, parseAddress } from '../environment/fields/address';

/** A range of addresses, from its first on. */
export interface AddressBlock extends Address {
  /** Bits that all of its addresses share. */
  readonly length: number;
}

/** Reads a range such as `10.0.0.0/16`; undefined where the text is none, or does not start at its network. */
export function parseCidr(text: string): AddressBlock | undefined {
  const [base = '', length = '', ...more] = text.split('/');
  const address = parseAddress(base);
  if (address === undefined || more.length > 0 || !/^\d{1,3}$/.test(length)) return undefined;
  const block = { ...address, length: Number(length) };
  return block.length <= block.bits && block.number % sizeOf(block) === 0n ? block : undefined;
}

/** Writes a range: the canonical form of its first address, and its length. */
export const formatCidr = (block: AddressBlock): string => `${formatAddress(block)}/${block.length}`;

/** Number of addresses in a range. */
export const sizeOf = ({ bits, length }: Pick<AddressBlock, 'bits' | 'length'>): bigint => 1n << BigInt(bits - length);

/** Whether a range has every address of another one; texts that are no ranges have none. */
export function contains(outer: string, inner: string): boolean {
  const [whole, part] = [parseCidr(outer), parseCidr(inner)];
  if (whole === undefined || part === undefined) return false;
  return whole.bits === part.bits && whole.length <= part.length && isWithin(part.number - whole.number, sizeOf(whole));
}

const isWithin = (offset: bigint, size: bigint): boolean => offset >= 0n && offset < size;

/** Whether two ranges have an address in common: ranges are nested or apart. */
export const overlaps = (a: string, b: string): boolean => contains(a, b) || contains(b, a);
