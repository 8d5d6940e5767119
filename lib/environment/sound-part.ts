import { type Environment, environmentSchema, systems } from './schema';
import { parseValue, type SchemaFinding } from './validate';

/**
 * What can be judged of an environment whose schema found something, so that the rules over several values need not
 * wait: mistyped keys are read as they were meant, unknown ones and systems with findings are left out.
 *
 * @returns undefined where the cluster itself is not described well enough
 */
export function soundPart(value: unknown, findings: readonly SchemaFinding[]): Environment | undefined {
  const part = structuredClone(value);
  const broken = findings.filter(({ unknownKey }) => unknownKey === undefined).map(({ path }) => path[0]);
  for (const { path, unknownKey } of findings) {
    const parent = path
      .slice(0, -1)
      .reduce<unknown>((node, key) => (node as Mapping | undefined)?.[key], part) as Mapping;
    if (unknownKey !== undefined) mend(parent, path.at(-1) ?? '', unknownKey.meant);
  }
  for (const system of Object.keys(systems)) if (broken.includes(system)) delete (part as Mapping)[system];
  return parseValue(environmentSchema, part).value;
}

type Mapping = Record<PropertyKey, unknown>;

function mend(parent: Mapping, key: PropertyKey, meant: string | undefined): void {
  if (meant !== undefined && !(meant in parent)) parent[meant] = parent[key];
  delete parent[key];
}
