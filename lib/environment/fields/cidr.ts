import { didYouMean } from '../words';
import { formatAddress, parseAddress } from './address';
import { checkedText } from './checked-text';

const pattern = /^[0-9a-fA-F.:]+\/\d{1,3}$/;

/** A range of IPv4 or IPv6 addresses: `10.0.0.0/16`, `2001:db8::/32`. */
export const cidr = checkedText(problem, { pattern, examples: ['10.0.0.0/16'] });

/** The range of a private network; policies take it out of the whole IPv4 internet, so it must be a part of that. */
export const networkCidr = checkedText((value) => problem(value) ?? networkProblem(value), {
  pattern: /^[\d.]+\/\d{1,2}$/,
  examples: ['10.0.0.0/16'],
});

function problem(value: string): string | undefined {
  const [base = '', length, ...more] = value.split('/');
  const address = parseAddress(base);
  if (address === undefined || more.length > 0) return 'is not an address range such as "10.0.0.0/16"';
  if (length === undefined) return `has no length${didYouMean(`${value}/${address.bits}`)}`;
  if (!/^(0|[1-9]\d{0,2})$/.test(length) || Number(length) > address.bits) {
    return `must have a length of 0 to ${address.bits}`;
  }
  const hostBits = BigInt(address.bits - Number(length));
  const network = (address.number >> hostBits) << hostBits;
  if (network === address.number) return undefined;
  const meant = `${formatAddress({ ...address, number: network })}/${length}`;
  return `does not start at its network${didYouMean(meant)}`;
}

function networkProblem(value: string): string | undefined {
  if (value.includes(':')) return 'must be a range of IPv4 addresses such as "10.0.0.0/16"';
  return value.endsWith('/0')
    ? 'is the whole internet: name the range of the network, such as "10.0.0.0/16"'
    : undefined;
}
