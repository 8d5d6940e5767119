import type { Cloud } from './cloud';

/** Makes something else of an answer. */
export type Distortion = (answer: unknown) => unknown;

/** Answers that are wrong in every place, by how. */
export const distortions: Readonly<Record<string, Distortion>> = {
  'what is on is off, and every number is another': deeply((value) => {
    if (typeof value === 'boolean') return !value;
    return typeof value === 'number' ? value + 1 : value;
  }),
  'the last of every list is missing': deeply((value) => (Array.isArray(value) ? value.slice(0, -1) : value)),
  'every text is another': deeply((value) => (typeof value === 'string' ? `${value}~` : value)),
};

/** A cloud that answers wrongly. */
export function distorted(cloud: Cloud, distort: Distortion): Cloud {
  return {
    ...cloud,
    aws: Object.fromEntries(Object.entries(cloud.aws).map(([name, client]) => [name, liar(client, distort)])) as never,
    resources: cloud.resources.map((resource) => ({
      ...resource,
      properties: distort(resource.properties) as typeof resource.properties,
    })),
  };
}

/** A client whose every operation gives a distorted answer. */
function liar<T extends object>(client: T, distort: Distortion): T {
  return new Proxy(client, {
    get(target, name) {
      const operation: unknown = Reflect.get(target, name);
      if (typeof operation !== 'function') return operation;
      return async (input: unknown) => distort(await operation.call(target, input));
    },
  });
}

/** Applies a change to a value and all that it holds, from the inside out. */
function deeply(change: Distortion): Distortion {
  const apply = (value: unknown): unknown => {
    if (Array.isArray(value)) return change(value.map(apply));
    if (typeof value !== 'object' || value === null || value instanceof Date) return change(value);
    return change(Object.fromEntries(Object.entries(value).map(([key, each]) => [key, apply(each)])));
  };
  return apply;
}
