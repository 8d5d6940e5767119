import fc from 'fast-check';
import { formatCpu, formatMemory, isQuantity, parseCpu, parseMemory } from '../../../lib/k8s/quantity';

describe('parseMemory', () => {
  it.each([
    ['0', 0],
    ['1024', 1024],
    ['1Ki', 1024],
    ['1.5Gi', 1610612736],
    ['.5Mi', 524288],
    ['2.', 2],
    ['10G', 10_000_000_000],
    ['1k', 1000],
    ['1e3', 1000],
    ['1E3', 1000],
    ['12e-1', 2],
    ['+1M', 1_000_000],
    ['-1Ki', -1024],
    ['1500m', 2],
    ['1n', 1],
    ['0.1Ki', 103],
    ['4Pi', 4503599627370496],
  ])('reads %s as %d bytes, rounded up as Kubernetes does', (quantity, bytes) => {
    expect(parseMemory(quantity)).toBe(bytes);
  });

  it.each(['', '10GB', '1 Gi', 'Gi', '.', '1K', '1gi', '0x10', '1e999', 'NaN'])('refuses %p', (text) => {
    expect(isQuantity(text)).toBe(false);
    expect(() => parseMemory(text)).toThrow(`"${text}" is not a Kubernetes quantity`);
  });

  it('refuses what a number cannot count exactly', () => {
    expect(() => parseMemory('1Ei')).toThrow('1Ei is too large to be counted exactly');
  });
});

describe('parseCpu', () => {
  it.each([
    ['500m', 500],
    ['2', 2000],
    ['0.1', 100],
    [0.1, 100],
    [2, 2000],
    ['100u', 1],
    ['0.0001', 1],
    ['1e-3', 1],
  ])('reads %p as %d millicores', (quantity, millicores) => {
    expect(parseCpu(quantity)).toBe(millicores);
  });
});

describe('formats', () => {
  it.each([
    [0, '0'],
    [1, '1'],
    [1000, '1k'],
    [1024, '1Ki'],
    [1536 * 2 ** 20, '1536Mi'],
    [2 ** 30, '1Gi'],
    [10_000_000_000, '10G'],
    [1023, '1023'],
    [-1024, '-1Ki'],
  ])('writes %d bytes as %s', (bytes, quantity) => {
    expect(formatMemory(bytes)).toBe(quantity);
  });

  it.each([
    [0, '0'],
    [1, '1m'],
    [1500, '1500m'],
    [2000, '2'],
  ])('writes %d millicores as %s', (millicores, quantity) => {
    expect(formatCpu(millicores)).toBe(quantity);
  });
});

describe('any amount', () => {
  const bytes = fc.nat({ max: Number.MAX_SAFE_INTEGER });
  const millicores = fc.nat({ max: 10 ** 9 });

  it('keeps its value when written and read again', () => {
    fc.assert(fc.property(bytes, (amount) => parseMemory(formatMemory(amount)) === amount));
    fc.assert(fc.property(millicores, (amount) => parseCpu(formatCpu(amount)) === amount));
  });
});
