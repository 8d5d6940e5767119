import { assumptions } from '../assumptions';
import { loadBalancersOf } from '../load-balancers';
import { HOURS } from '../prices';
import { exactly, times } from '../range';
import type { Deployed, Usage } from '../usage';

/** Load balancers by the hour, and what goes through them. */
export const loadBalancers = ({ objects }: Deployed): Usage[] =>
  loadBalancersOf(objects).flatMap(({ kind, item }): Usage[] => [
    { item, price: `${kind}-load-balancer-hour`, count: exactly(1), each: exactly(HOURS) },
    {
      item,
      price: `${kind}-load-balancer-unit-hour`,
      count: exactly(1),
      each: times(assumptions.loadBalancerUnits.range, exactly(HOURS)),
      assumed: ['loadBalancerUnits'],
    },
  ]);
