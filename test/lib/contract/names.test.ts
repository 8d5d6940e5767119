import { priorities } from '../../../lib/contract/priorities';
import { secretPath } from '../../../lib/contract/secret-names';

describe('names that charts and the cloud share', () => {
  it('of secrets are /<environment>/<system>/<name>', () => {
    expect(secretPath('perpetual-prod', 'perpetual', 'kubo')).toBe('/perpetual-prod/perpetual/kubo');
  });
});

describe('priorities', () => {
  it('put chains first, then who is waited for, and provers and jobs last, below those of the system', () => {
    const values = [...Object.values(priorities)].map(({ value }) => value);
    expect(Object.keys(priorities)).toEqual(['chain-critical', 'serving', 'standard', 'proving', 'batch']);
    expect(values).toEqual([...new Set(values)].sort((a, b) => b - a));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThanOrEqual(1_000_000_000);
  });
});
