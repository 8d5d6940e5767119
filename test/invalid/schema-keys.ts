import * as z from 'zod';
import { environmentSchema } from '../../lib/environment/schema';

interface Node {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | false;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
}

const root = z.toJSONSchema(environmentSchema, { io: 'input', target: 'draft-7' }) as Node;

/**
 * What every key of an environment is for that holds a value and no further keys. Keys that several sections share,
 * such as those of an exposure, are told by the same words and are there once.
 */
export const keyDescriptions: ReadonlySet<string> = new Set(valuesBelow(root));

/**
 * What the key of a finding is for, in every form that its section may have.
 *
 * @param finding `x.yaml:12:3 relay.storage.data: …`
 */
export function describedBy(finding: string): string[] {
  const [, path = ''] = /^\S+:\d+:\d+ ([\w.[\]-]+): /.exec(finding) ?? [];
  const keys = path.match(/[^.[\]]+/g) ?? [];
  const found = keys.reduce<readonly Node[]>((nodes, key) => nodes.flatMap((node) => childrenOf(node, key)), [root]);
  return found.flatMap(({ description }) => description ?? []);
}

function* valuesBelow(node: Node): Generator<string> {
  const below = [...Object.values(node.properties ?? {}), ...formsOf(node), ...entriesOf(node)];
  const holdsKeys = (each: Node): boolean =>
    each.properties !== undefined || [...formsOf(each), ...entriesOf(each)].some(holdsKeys);
  if (!holdsKeys(node) && node.description !== undefined) yield node.description;
  for (const each of below) yield* valuesBelow(each);
}

function formsOf({ anyOf = [], oneOf = [] }: Node): readonly Node[] {
  return [...anyOf, ...oneOf];
}

function entriesOf({ items, additionalProperties }: Node): readonly Node[] {
  return [items, additionalProperties].filter((node): node is Node => typeof node === 'object');
}

function childrenOf(node: Node, key: string): readonly Node[] {
  const named = node.properties?.[key];
  const own = named === undefined ? entriesOf(node) : [named];
  return [...own, ...formsOf(node).flatMap((form) => childrenOf(form, key))];
}
