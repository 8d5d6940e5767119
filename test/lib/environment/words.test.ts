import { alternatives, didYouMean, nearest, oneLine, quote } from '../../../lib/environment/words';

describe('quote', () => {
  it.each([
    ['fresh', '"fresh"'],
    ['', '""'],
    ['say "hi"', '"say \\"hi\\""'],
    ['a\nb\tc', '"a\\u{a}b\\u{9}c"'],
    ['no\u00a0break\u200b', '"no\\u{a0}break\\u{200b}"'],
    ['\u001b[31mred', '"\\u{1b}[31mred"'],
    ['x'.repeat(40), `"${'x'.repeat(40)}"`],
    ['x'.repeat(41), `"${'x'.repeat(20)}…" (41 characters)`],
  ])('shows %j as %s', (value, shown) => {
    expect(quote(value)).toBe(shown);
  });

  it.each([
    ['ghp_0123456789abcdefghij0123456789ABCDEF', '"ghp_…" (40 characters)'],
    ['deadbeefdeadbeefdeadbeefdeadbeef', '"deadbeefdeadbeefdeadbeefdeadbeef"'],
    ['0eadbeefdeadbeefdeadbeefdeadbeef', '"0ead…" (32 characters)'],
    ['https://user:pass@example.com', '"https://…@example.com"'],
  ])('keeps most of what looks secret to itself: %s', (value, shown) => {
    expect(quote(value)).toBe(shown);
  });

  it('does not take long names for secrets', () => {
    expect(quote('production-cluster-environment-1')).toBe('"production-cluster-environment-1"');
  });
});

describe('oneLine', () => {
  it('writes what would break the line as its code point', () => {
    expect(oneLine('a\r\nb\u2028c')).toBe('a\\u{d}\\u{a}b\\u{2028}c');
  });
});

describe('nearest', () => {
  const candidates = ['storage', 'storageClass', 'nodePools', 'eks', 'aks', 'NoExecute', 'tcp'];

  it.each([
    ['storag', 'storage'],
    ['node_pools', 'nodePools'],
    ['NODEPOOLS', 'nodePools'],
    ['ekss', 'eks'],
    ['NoExec', 'NoExecute'],
    ['tpc', 'tcp'],
    ['memory', undefined],
    ['', undefined],
    ['constructor', undefined],
    ['storage'.repeat(50), undefined],
  ])('takes %j for %j', (word, meant) => {
    expect(nearest(word, candidates)).toBe(meant);
  });

  it('suggests nothing where there is nothing', () => {
    expect(nearest('storage', [])).toBeUndefined();
    expect(didYouMean(undefined)).toBe('');
    expect(didYouMean('storage')).toBe(' (did you mean "storage"?)');
  });
});

describe('alternatives', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a or b'],
    [['a', 'b', 'c'], 'a, b or c'],
  ])('writes %j as %j', (words, sentence) => {
    expect(alternatives(words)).toBe(sentence);
  });
});
