import { readFileSync } from 'node:fs';
import path from 'node:path';
import { billedEnvironments } from '../../../aws/cost/billed-environment';
import { documentedEnvironments } from '../../../charts/documents';
import { COST_REFERENCE, costReference } from '../../../lib/cost/cost-reference';
import { repositoryRoot } from '../../../lib/repository';
import { cloudNames } from '../stacks';

const billed = billedEnvironments(documentedEnvironments(repositoryRoot));
const linesOf = (name: string) => billed.find((each) => each.name === name)?.bill.lines ?? [];

describe('bills of the shipped environments', () => {
  it('are made for each that has a cloud', () => {
    expect(billed.map(({ name }) => name)).toEqual([...cloudNames]);
  });

  it.each(cloudNames)('%s has a price for all that it is made of, at least and at most', (name) => {
    const lines = linesOf(name);
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter(({ cost: [minimum, maximum] }) => minimum > maximum || maximum <= 0)).toEqual([]);
  });

  it('compare perpetual nodes, and only these, with their first plan', () => {
    const compared = billed.filter(({ target }) => target !== undefined);
    expect(compared.map(({ name }) => name)).toEqual(['perpetual-dev', 'perpetual-prod']);
  });

  it('perpetual-dev pays for its control plane and three load balancers before it has a machine', () => {
    const lines = linesOf('perpetual-dev');
    expect(lines.filter(({ price }) => price === 'network-load-balancer-hour')).toHaveLength(3);
    expect(lines.find(({ part }) => part === 'control plane')?.cost).toEqual([73, 73]);
    expect(lines.find(({ part }) => part === 'NAT gateways')).toBeUndefined();
  });

  it('stand in the reference that "npm run generate" writes', () => {
    expect(readFileSync(path.join(repositoryRoot, COST_REFERENCE), 'utf8')).toBe(costReference(billed));
  });
});
