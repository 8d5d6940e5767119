import { loadBalancersOf } from '../load-balancers';
import { nodeGroups } from '../node-groups';
import { HOURS } from '../prices';
import { exactly, type Range } from '../range';
import { hasTag, resources } from '../resources';
import type { Deployed, Usage } from '../usage';

/** The tag by which controllers find subnets for public load balancers, in each of which one takes an address. */
const PUBLIC_LOAD_BALANCERS = 'kubernetes.io/role/elb';

/** Public addresses of version 4, each paid for by the hour: of NAT gateways, machines and load balancers. */
export function addresses({ templates, objects }: Deployed): Usage[] {
  const zones = resources(templates, 'AWS::EC2::Subnet').filter((subnet) => hasTag(subnet, PUBLIC_LOAD_BALANCERS));
  const balancers = loadBalancersOf(objects).filter((balancer) => balancer.public);
  return [
    used('NAT gateways', exactly(resources(templates, 'AWS::EC2::EIP').length)),
    ...nodeGroups(templates)
      .filter(({ publicAddress }) => publicAddress)
      .map(({ pool, size }) => used(`machines of ${pool}`, size)),
    used(`load balancers, in ${zones.length} zones`, exactly(balancers.length * zones.length)),
  ].filter(({ count: [, most] }) => most > 0);
}

const used = (item: string, count: Range): Usage => ({
  item,
  price: 'public-address-hour',
  count,
  each: exactly(HOURS),
});
