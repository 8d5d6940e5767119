/** What a value counts. */
export type Unit = 'duration' | 'size';

/** Units as ends of keys. @see https://github.com/matter-labs/smart-config/blob/v0.2.0/crates/smart-config/src/de/units.rs */
const ends: Readonly<Record<Unit, readonly string[]>> = {
  duration: [
    ...['milliseconds', 'millis', 'ms'],
    ...['seconds', 'second', 'secs', 'sec', 's'],
    ...['minutes', 'minute', 'mins', 'min', 'm'],
    ...['hours', 'hour', 'hr', 'h'],
    ...['days', 'day', 'd', 'weeks', 'week', 'w'],
  ],
  size: [...['bytes', 'b', 'kilobytes', 'kb', 'kib', 'megabytes', 'mb', 'mib'], ...['gigabytes', 'gb', 'gib']],
};

const pattern = new RegExp(`^(.+?)(?:_in)?_(${[...ends.duration, ...ends.size].join('|')})$`);

/** A key without the unit at its end: `timeout_in_secs` → `timeout`, a duration; empty where it ends in none. */
export function withoutUnit(key: string): readonly { readonly name: string; readonly unit: Unit }[] {
  const [, name, end = ''] = pattern.exec(key) ?? [];
  if (name === undefined) return [];
  return [{ name, unit: ends.duration.includes(end) ? 'duration' : 'size' }];
}
