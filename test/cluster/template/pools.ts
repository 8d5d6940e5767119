import { isDeepStrictEqual } from 'node:util';
import type { NodeGroup } from '../../../lib/contract/node-groups';

/**
 * The pools that node groups belong to, by their names: groups of one pool are in different zones, and are counted
 * together.
 *
 * @throws Error where machines of one pool are not alike, among which an autoscaler would not choose by zone alone
 */
export function poolsOf(groups: readonly NodeGroup[]): NodeGroup[] {
  const names = [...new Set(groups.map(({ name }) => name))];
  return names.flatMap((name) => {
    const [first, ...others] = groups.filter((group) => group.name === name);
    return first === undefined ? [] : [others.reduce(together, first)];
  });
}

function together(one: NodeGroup, other: NodeGroup): NodeGroup {
  const { zones, minimum, maximum } = one;
  if (!isDeepStrictEqual({ ...other, zones, minimum, maximum }, one))
    throw new Error(`machines of pool ${one.name} are not alike: ${JSON.stringify([one, other])}`);
  return {
    ...one,
    zones: [...zones, ...other.zones],
    minimum: minimum + other.minimum,
    maximum: maximum + other.maximum,
  };
}
