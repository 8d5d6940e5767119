import { actionsOfType, knownTypes } from '.';

/** Every action that some type needs, in the order of the alphabet. */
const needed: readonly string[] = [...new Set([...knownTypes].flatMap(actionsOfType))].sort();

/**
 * The actions of a service that the stacks need, those of the given names.
 *
 * @param names with a `*` for any letters, such as `Describe* List*`; each must be needed. @default all
 */
export const neededActions = (service: string, names = '*'): string[] => {
  const patterns = names.split(/\s+/).map((name) => pattern(service, name));
  return needed.filter((action) => patterns.some((each) => each.test(action)));
};

/** The others of the service, that have none of these names. */
export const otherActions = (service: string, names: string): string[] => {
  const named = new Set(neededActions(service, names));
  return neededActions(service).filter((action) => !named.has(action));
};

function pattern(service: string, name: string): RegExp {
  const expression = new RegExp(`^${service}:${name.replaceAll('*', '.*')}$`);
  if (!needed.some((action) => expression.test(action))) throw new Error(`no stack needs ${service}:${name}`);
  return expression;
}
