import { priorities } from '../../../lib/contract/priorities';
import { secretPath } from '../../../lib/contract/secret-names';

describe('names that charts and the cloud share', () => {
  it('of secrets are /<environment>/<system>/<name>', () => {
    expect(secretPath('perpetual-prod', 'perpetual', 'kubo')).toBe('/perpetual-prod/perpetual/kubo');
  });
});

describe('priorities', () => {
  it('put chains first and jobs last, below those of the system', () => {
    const { 'chain-critical': critical, standard, batch } = priorities;
    expect(critical.value).toBeGreaterThan(standard.value);
    expect(standard.value).toBeGreaterThan(batch.value);
    expect(batch.value).toBeGreaterThanOrEqual(0);
    expect(critical.value).toBeLessThanOrEqual(1_000_000_000);
  });
});
