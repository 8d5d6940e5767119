import { contains, formatCidr, overlaps, parseCidr } from '../../../lib/contract/cidr';
import { SERVICE_CIDR } from '../../../lib/contract/service-range';

describe('a range of addresses', () => {
  it.each(['10.0.0.0/16', '0.0.0.0/0', '192.0.2.7/32', '2001:db8::/32'])('%s is read and written', (text) => {
    const block = parseCidr(text);
    expect(block && formatCidr(block)).toBe(text);
  });

  it.each(['10.0.0.0', '10.0.0.1/16', '10.0.0.0/33', '10.0.0.0/16/1', '10.0/16', '/16', '10.0.0.0/-1', 'a/8'])(
    '%s is none',
    (text) => {
      expect(parseCidr(text)).toBeUndefined();
      expect(overlaps(text, '0.0.0.0/0')).toBe(false);
    },
  );

  it('has those within it, and itself', () => {
    expect(contains('10.0.0.0/8', '10.255.0.0/16')).toBe(true);
    expect(contains('10.0.0.0/8', '10.0.0.0/8')).toBe(true);
    expect(contains('10.255.0.0/16', '10.0.0.0/8')).toBe(false);
    expect(contains('10.0.0.0/16', '10.1.0.0/16')).toBe(false);
    expect(contains('10.1.0.0/16', '10.0.0.0/16')).toBe(false);
  });

  it('overlaps those within it and those that it is within, of its own kind', () => {
    expect(overlaps('10.0.0.0/8', '10.255.0.0/16')).toBe(true);
    expect(overlaps('10.255.0.0/16', '10.0.0.0/8')).toBe(true);
    expect(overlaps('10.0.0.0/17', '10.0.128.0/17')).toBe(false);
    expect(overlaps('0.0.0.0/0', '::/0')).toBe(false);
  });
});

describe('the range of Services', () => {
  it('is one that EKS takes: private, of /12 to /24', () => {
    expect(contains('172.16.0.0/12', SERVICE_CIDR)).toBe(true);
    expect(parseCidr(SERVICE_CIDR)?.length).toBeLessThanOrEqual(24);
  });
});
