import fc from 'fast-check';
import { contains, formatCidr, overlaps, sizeOf } from '../../lib/contract/cidr';
import { subnetGroups } from '../../lib/contract/subnet-groups';
import { laterSubnets, subnetPlan, subnetPlanProblem } from '../../lib/contract/subnet-plan';
import { InputError } from '../../lib/errors';

const zones = fc.uniqueArray(fc.stringMatching(/^[a-z]{2}-[a-z]{4,9}-[1-9][a-f]$/), { minLength: 2, maxLength: 2 });

/** Any range of IPv4 addresses, of one of the given lengths. */
const range = (min: number, max: number) =>
  fc.tuple(fc.bigInt(0n, 2n ** 32n - 1n), fc.integer({ min, max })).map(([address, length]) => {
    const size = sizeOf({ bits: 32, length });
    return formatCidr({ bits: 32, number: address - (address % size), length });
  });

/** Every range that a plan can be made for, as the plan itself says. */
const planned = range(12, 24).filter((vpc) => subnetPlanProblem(vpc) === undefined);

const lengthOf = (cidr: string): number => Number(cidr.split('/')[1]);

describe('the subnets of a VPC', () => {
  it('are one of each group and zone, inside of it, apart from each other and from what is kept', () => {
    const property = fc.property(planned, zones, (vpc, names) => {
      const plan = subnetPlan(vpc, names);
      expect(new Set(plan.map(({ group, zone }) => `${group} ${zone}`)).size).toBe(subnetGroups.length * 2);
      const kept = laterSubnets(vpc);
      const parts = [...plan.map(({ cidr }) => cidr), kept];
      expect(parts.filter((part) => !contains(vpc, part))).toEqual([]);
      expect(parts.filter((part, index) => parts.slice(index + 1).some((other) => overlaps(part, other)))).toEqual([]);
      expect(lengthOf(kept)).toBe(lengthOf(vpc) + 1);
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('come largest first, so that a group that is added at the end moves none', () => {
    const property = fc.property(planned, zones, (vpc, names) => {
      const lengths = subnetPlan(vpc, names).map(({ cidr }) => lengthOf(cidr));
      expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    });
    fc.assert(property);
  });

  it('have room for whole blocks of /28 where nodes are, and for load balancers in public', () => {
    const property = fc.property(planned, zones, (vpc, names) => {
      for (const subnet of subnetPlan(vpc, names)) {
        const free = 2 ** (32 - lengthOf(subnet.cidr)) - 5;
        // AWS keeps addresses of the first and of the last block for itself.
        const blocks = 2 ** (28 - lengthOf(subnet.cidr)) - 2;
        if (['app', 'core', 'compute'].includes(subnet.group)) expect(blocks).toBeGreaterThanOrEqual(14);
        if (subnet.group === 'public') expect(blocks).toBeGreaterThanOrEqual(2);
        if (subnet.group === 'public') expect(free).toBeGreaterThanOrEqual(8 + 1 + 16);
        // Every interface endpoint that there is, a database with its standby, a cache with five replicas.
        if (subnet.group === 'data') expect(free).toBeGreaterThanOrEqual(15 + 2 + 6);
      }
    });
    fc.assert(property);
  });

  it('are the same bytes every time', () => {
    const property = fc.property(planned, zones, (vpc, names) => {
      expect(JSON.stringify(subnetPlan(vpc, names))).toBe(JSON.stringify(subnetPlan(vpc, names)));
    });
    fc.assert(property);
  });

  it('are planned, or refused in one line that names the range', () => {
    const property = fc.property(range(0, 32), zones, (vpc, names) => {
      const problem = subnetPlanProblem(vpc);
      if (problem === undefined) expect(subnetPlan(vpc, names)).toHaveLength(10);
      else expect(() => subnetPlan(vpc, names)).toThrow(new InputError([`network.cidr: "${vpc}" ${problem}`]));
    });
    fc.assert(property, { numRuns: 500 });
  });
});
