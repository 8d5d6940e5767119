import { subnetPlan } from '../contract/subnet-plan';
import type { Environment } from '../environment/schema';
import { type AddressesPeer, addresses } from './peer';

/** The subnets for data, where the AWS app puts databases and caches. */
export function dataSubnets({ network, zones = [] }: Pick<Environment, 'network' | 'zones'>): AddressesPeer {
  const planned = subnetPlan(network.cidr, zones).filter(({ group }) => group === 'data');
  return addresses(
    'subnets for data',
    planned.map(({ cidr }) => cidr),
  );
}
