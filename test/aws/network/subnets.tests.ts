import { laterSubnets, subnetPlan } from '../../../lib/contract/subnet-plan';
import { cloudNames, cloudOf, templateOf } from '../stacks';
import { networkOf } from './network-of';
import { resourcesOf, subnetsOf, tagsOf } from './resources';

describe.each(cloudNames)('the subnets of %s', (name) => {
  const environment = cloudOf(name);
  const template = templateOf(networkOf(name));
  const subnets = subnetsOf(template);

  it('are those of the plan', () => {
    const planned = subnetPlan(environment.network.cidr, environment.zones);
    const made = subnets.map(({ group, zone, cidr }) => ({ group, zone, cidr }));
    expect(made).toHaveLength(10);
    expect(made).toEqual(expect.arrayContaining(planned));
    const [vpc = {}] = resourcesOf(template, 'AWS::EC2::VPC').values();
    expect(vpc).toMatchObject({
      CidrBlock: environment.network.cidr,
      EnableDnsHostnames: true,
      EnableDnsSupport: true,
    });
    expect(tagsOf(vpc)['chainyard.io/kept-for-later']).toBe(laterSubnets(environment.network.cidr));
  });

  it('tell where load balancers may be, and nowhere else', () => {
    for (const { group, tags } of subnets) {
      const written = Object.entries(tags).filter(([key]) => key.startsWith('kubernetes.io/'));
      const role = { public: 'elb', app: 'internal-elb' }[group];
      const expected = role ? { [`kubernetes.io/cluster/${name}`]: 'shared', [`kubernetes.io/role/${role}`]: '1' } : {};
      expect(Object.fromEntries(written)).toEqual(expected);
    }
  });

  it('give machines public addresses only where the environment asks for them', () => {
    const mapping = subnets.filter(({ mapsPublicAddresses }) => mapsPublicAddresses).map(({ group }) => group);
    expect(mapping).toEqual(name === 'perpetual-dev' ? ['public', 'public'] : []);
  });

  it('reach S3 without a gateway of the internet, except for data', () => {
    for (const { group, reachesS3 } of subnets) expect(reachesS3).toBe(group !== 'data');
  });

  it('have only public ones at the internet, and no way out of data', () => {
    for (const { group, wayOut } of subnets) {
      if (group === 'public') expect(wayOut).toBe('internet gateway');
      else if (group === 'data' || name === 'perpetual-dev') expect(wayOut).toBeUndefined();
      else expect(wayOut).toBe('NAT gateway');
    }
  });
});

describe('the subnets of a smaller VPC', () => {
  it('are those of its plan too', () => {
    const network = networkOf('rc0', { network: { cidr: '192.168.16.0/20' } });
    const made = subnetsOf(templateOf(network)).map(({ group, zone, cidr }) => ({ group, zone, cidr }));
    expect(made).toEqual(expect.arrayContaining(subnetPlan('192.168.16.0/20', ['eu-central-1a', 'eu-central-1b'])));
  });
});
