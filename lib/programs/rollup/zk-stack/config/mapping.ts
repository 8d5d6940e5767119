import { stringify } from 'yaml';

/** Keys and values of a configuration file. */
export interface Mapping {
  readonly [key: string]: unknown;
}

export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** All that several mappings have; of a value in two of them the later one counts. */
export function merged(...mappings: readonly Mapping[]): Mapping {
  const all: Record<string, unknown> = {};
  for (const mapping of mappings) {
    for (const [key, value] of Object.entries(mapping)) {
      const before = all[key];
      all[key] = isMapping(before) && isMapping(value) ? merged(before, value) : value;
    }
  }
  return all;
}

/** A mapping as a file. */
export const yamlFile = (mapping: Mapping): string => stringify(mapping, { lineWidth: 0 });

/** Values by dotted keys as a mapping; keys without a value are left out. */
export const nested = (values: Readonly<Record<string, unknown>>): Mapping =>
  merged(
    ...Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(
        ([key, value]) => key.split('.').reduceRight((inner: unknown, part) => ({ [part]: inner }), value) as Mapping,
      ),
  );

/** Values by their dotted keys; lists are values. */
export const dotted = (mapping: Mapping, prefix = ''): readonly (readonly [string, unknown])[] =>
  Object.entries(mapping).flatMap(([key, value]) =>
    isMapping(value) ? dotted(value, `${prefix}${key}.`) : [[`${prefix}${key}`, value] as const],
  );
