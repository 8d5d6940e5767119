import * as fc from 'fast-check';
import { bootstrapQualifier, toolkitStackName } from '../../../lib/contract/cloud-names';

describe('the bootstrap of an environment', () => {
  it('has a qualifier that starts as its name does', () => {
    expect(bootstrapQualifier('perpetual-dev')).toMatch(/^perp[a-z0-9]{6}$/);
    expect(bootstrapQualifier('rc0')).toMatch(/^rc0[a-z0-9]{7}$/);
    expect(bootstrapQualifier('a-b')).toMatch(/^ab[a-z0-9]{8}$/);
  });

  it('keeps its qualifier, since another is another bootstrap', () => {
    expect(bootstrapQualifier('production')).toBe('prodbw12t0');
  });

  it('has a qualifier of its own, however much its name is like another, that is right in names of buckets', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^prod-?[a-z0-9]{1,8}$/), { minLength: 2, maxLength: 200 });
    fc.assert(
      fc.property(names, (environments) => {
        const qualifiers = environments.map(bootstrapQualifier);
        expect(new Set(qualifiers).size).toBe(environments.length);
        for (const qualifier of qualifiers) expect(qualifier).toMatch(/^[a-z0-9]{10}$/);
      }),
    );
  });

  it('is a stack beside those of the environment', () => {
    expect(toolkitStackName('production')).toBe('production-toolkit');
  });
});
