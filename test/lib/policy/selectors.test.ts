import { describeSelector, isEmptySelector, matches } from '../../../lib/policy/selectors';

describe('label selectors', () => {
  const labels = { app: 'geth', tier: 'sync' };
  const expression = (operator: string, key: string, values?: string[]) => ({
    matchExpressions: [{ key, operator, ...(values && { values }) }],
  });

  it('matches labels and expressions as Kubernetes does', () => {
    expect(matches({}, labels)).toBe(true);
    expect(matches({ matchLabels: { app: 'besu' } }, labels)).toBe(false);
    expect(matches(expression('In', 'app', ['geth', 'besu']), labels)).toBe(true);
    expect(matches(expression('In', 'zone', ['a']), labels)).toBe(false);
    expect(matches(expression('NotIn', 'app', ['geth']), labels)).toBe(false);
    expect(matches(expression('NotIn', 'zone', ['a']), labels)).toBe(true);
    expect(matches(expression('Exists', 'app'), labels)).toBe(true);
    expect(matches(expression('Exists', 'zone'), labels)).toBe(false);
    expect(matches(expression('DoesNotExist', 'zone'), labels)).toBe(true);
    expect(matches(expression('DoesNotExist', 'app'), labels)).toBe(false);
  });

  it('tells an empty selector', () => {
    expect(isEmptySelector({ matchLabels: {} })).toBe(true);
    expect(isEmptySelector(expression('Exists', 'app'))).toBe(false);
  });

  it('describes a selector as kubectl takes it', () => {
    const selector = { matchLabels: { app: 'geth' }, ...expression('NotIn', 'tier', ['a', 'b']) };
    expect(describeSelector(selector)).toBe('app=geth,tier notin (a,b)');
    expect(describeSelector(expression('DoesNotExist', 'old'))).toBe('!old');
  });
});
