import { assumptions } from '../assumptions';
import { nodeGroups } from '../node-groups';
import { HOURS } from '../prices';
import { exactly } from '../range';
import type { Deployed, Usage } from '../usage';
import { disks } from './disks';

/** Machines of the node pools. */
export const machines = ({ templates }: Deployed): Usage[] =>
  nodeGroups(templates).map(({ pool, instanceType, spot, size }) => ({
    item: `${pool}: ${instanceType}${spot ? ', spot' : ''}`,
    price: `${instanceType}-hour`,
    count: size,
    each: exactly(HOURS),
    share: spot ? assumptions.spot.range : undefined,
    assumed: spot ? ['firstType', 'spot'] : ['firstType'],
  }));

/** Root disks of the machines. */
export const rootDisks = ({ templates }: Deployed): Usage[] =>
  nodeGroups(templates).flatMap(({ pool, size, disks: own }) => own.flatMap((disk) => disks(pool, size, disk)));
