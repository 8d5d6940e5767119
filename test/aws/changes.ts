/** What is to be different: mappings are changed key by key, everything else is replaced; undefined takes a key away. */
export type Changes<T> = T extends readonly unknown[] | string | number | boolean
  ? T
  : { readonly [Key in keyof T]?: Changes<NonNullable<T[Key]>> | undefined };

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy of a value with changes. */
export function changed(value: unknown, changes: unknown): unknown {
  if (!isMapping(changes)) return changes;
  const before = isMapping(value) ? value : {};
  const after = Object.entries(changes).map(([key, change]) => [key, changed(before[key], change)]);
  return Object.fromEntries(
    Object.entries({ ...before, ...Object.fromEntries(after) }).filter(([, v]) => v !== undefined),
  );
}
