import { isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from 'yaml';

/** What a key or index leads to, and the character where it stands. */
interface Child {
  readonly offset: number;
  readonly node: ParsedNode | null;
}

/**
 * Finds the character where the key or list entry of a path stands, or the nearest of its parents that there is.
 *
 * @param root the node that paths start from
 */
export function offsetFinder(root: ParsedNode | null): (path: readonly PropertyKey[]) => number {
  // A file of nothing but unknown keys has one path for each: they are looked up, not searched for.
  const indexes = new Map<YAMLMap.Parsed, ReadonlyMap<unknown, Child>>();

  const childOf = (node: ParsedNode | null, key: PropertyKey): Child | undefined => {
    if (isSeq(node)) {
      const item = node.items[Number(key)];
      return item === undefined ? undefined : { offset: item.range[0], node: item };
    }
    if (!isMap(node)) return undefined;
    const index = indexes.get(node) ?? indexOf(node);
    indexes.set(node, index);
    return index.get(key);
  };

  return (path) => {
    let place: Child = { offset: 0, node: root };
    for (const key of path) {
      const child = childOf(place.node, key);
      if (child === undefined) break;
      place = child;
    }
    return place.offset;
  };
}

function indexOf(map: YAMLMap.Parsed): ReadonlyMap<unknown, Child> {
  return new Map(
    map.items.map(({ key, value }) => [isScalar(key) ? key.value : key, { offset: key.range[0], node: value }]),
  );
}
