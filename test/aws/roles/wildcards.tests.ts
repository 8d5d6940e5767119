import { deploymentWildcards } from '../deployment/allowed-wildcards';
import { fromGithub } from '../deployment/deployed';
import { cloudNames, stacksOf } from '../stacks';
import { podWildcards } from './allowed-wildcards';
import { listed } from './statements';
import { allStatements, wildcardsOf } from './wildcards';

const environments = [...cloudNames.map((name) => ({ name })), { name: 'rc0', operators: ['karpenter' as const] }];
const all = environments.map(({ name, ...operators }) => ({
  name,
  statements: allStatements(stacksOf(name, { ...fromGithub, ...operators })),
}));
const allowed = [...podWildcards, ...deploymentWildcards];

describe('patterns in policies', () => {
  const found = all.flatMap(({ name, statements }) => wildcardsOf(name, statements));

  it('are those that have a reason here, in the stacks of every environment', () => {
    const expected = allowed.flatMap(({ statements }) => statements);
    expect([...new Set(found.map(({ what }) => what))].sort()).toEqual([...new Set(expected)].sort());
  });

  it('are limited by conditions where the reason says so', () => {
    const limited = new Set(allowed.flatMap(({ conditioned, statements }) => (conditioned ? statements : [])));
    for (const { what, conditioned } of found)
      expect({ what, conditioned }).toEqual({ what, conditioned: limited.has(what) });
  });

  it('name whole services in boundaries only, which give nothing', () => {
    const patterns = all.flatMap(({ statements }) =>
      statements.filter(({ statement }) => listed(statement.Action).some((action) => action.includes('*'))),
    );
    expect([...new Set(patterns.map(({ resource }) => resource.replace(/[0-9A-F]{8}$/, '')))]).toEqual(['Boundary']);
  });
});
