/** A field's value as messages show it: JSON, or `not set` where it is missing. */
export function found(value: unknown): string {
  return value === undefined || value === null ? 'not set' : JSON.stringify(value);
}
