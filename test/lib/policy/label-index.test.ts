import { LabelIndex } from '../../../lib/policy/label-index';

describe('LabelIndex', () => {
  const index = new LabelIndex<string>();
  index.add('a', { app: 'geth', tier: 'sync' }, 'geth');
  index.add('a', { app: 'besu', tier: 'sync' }, 'besu');
  index.add('b', { app: 'geth' }, 'other geth');

  it('selects within one namespace', () => {
    expect(index.select('a', { matchLabels: { app: 'geth' } })).toEqual(['geth']);
    expect(index.select('b', { matchLabels: { app: 'geth' } })).toEqual(['other geth']);
    expect(index.select('c', { matchLabels: { app: 'geth' } })).toEqual([]);
  });

  it('takes an empty selector as everything', () => {
    expect(index.select('a', {})).toEqual(['geth', 'besu']);
    expect(index.selects('c', {})).toBe(false);
  });

  it('needs every label and every expression', () => {
    expect(index.selects('a', { matchLabels: { app: 'geth', tier: 'serve' } })).toBe(false);
    const notBesu = { key: 'app', operator: 'NotIn', values: ['besu'] };
    expect(index.select('a', { matchLabels: { tier: 'sync' }, matchExpressions: [notBesu] })).toEqual(['geth']);
  });

  it('returns a thing once, however many of its sets of labels are selected', () => {
    const pods = new LabelIndex<string>();
    pods.add('a', { app: 'geth', pod: 'geth-0' }, 'geth');
    pods.add('a', { app: 'geth', pod: 'geth-1' }, 'geth');
    expect(pods.select('a', { matchLabels: { app: 'geth' } })).toEqual(['geth']);
    expect(pods.selects('a', { matchLabels: { pod: 'geth-1' } })).toBe(true);
  });
});
