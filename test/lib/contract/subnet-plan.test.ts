import { laterSubnets, subnetPlan, subnetPlanProblem } from '../../../lib/contract/subnet-plan';

const plan = (cidr: string, zones = ['a', 'b']): string[] =>
  subnetPlan(cidr, zones).map((subnet) => `${subnet.group} ${subnet.zone} ${subnet.cidr}`);

describe('the plan of subnets', () => {
  it('of a /16 has /20 for nodes, /24 for load balancers and for data, and keeps the upper half', () => {
    expect(plan('10.0.0.0/16')).toEqual([
      'app a 10.0.0.0/20',
      'app b 10.0.16.0/20',
      'core a 10.0.32.0/20',
      'core b 10.0.48.0/20',
      'compute a 10.0.64.0/20',
      'compute b 10.0.80.0/20',
      'public a 10.0.96.0/24',
      'public b 10.0.97.0/24',
      'data a 10.0.98.0/24',
      'data b 10.0.99.0/24',
    ]);
    expect(laterSubnets('10.0.0.0/16')).toBe('10.0.128.0/17');
  });

  it('of a /20 has the smallest subnets', () => {
    expect(plan('172.16.16.0/20')).toEqual([
      'app a 172.16.16.0/24',
      'app b 172.16.17.0/24',
      'core a 172.16.18.0/24',
      'core b 172.16.19.0/24',
      'compute a 172.16.20.0/24',
      'compute b 172.16.21.0/24',
      'public a 172.16.22.0/26',
      'public b 172.16.22.64/26',
      'data a 172.16.22.128/27',
      'data b 172.16.22.160/27',
    ]);
    expect(laterSubnets('172.16.16.0/20')).toBe('172.16.24.0/21');
  });

  it.each([
    ['10.0.0.0/15', 'is larger than a VPC can be; use a length of 16 to 20'],
    ['10.0.0.0/21', 'is too small for its subnets; use a length of 16 to 20'],
    ['2001:db8::/16', 'is not a range of IPv4 addresses such as "10.0.0.0/16"'],
    ['10.0.0.0', 'is not a range of IPv4 addresses such as "10.0.0.0/16"'],
  ])('of %s is refused', (cidr, problem) => {
    expect(subnetPlanProblem(cidr)).toBe(problem);
    expect(() => subnetPlan(cidr, ['a', 'b'])).toThrow(`network.cidr: "${cidr}" ${problem}`);
    expect(() => laterSubnets(cidr)).toThrow(`network.cidr: "${cidr}" ${problem}`);
  });

  it.each([[[]], [['a']], [['a', 'a']], [['a', 'b', 'c']]])('is for two zones, not for %j', (zones) => {
    expect(() => subnetPlan('10.0.0.0/16', zones)).toThrow(/^zones: has (none|a.*); .*name two$/);
  });
});
