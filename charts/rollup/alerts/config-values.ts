/** Settings of general.yaml, as an environment writes them. */
type Settings = Readonly<Record<string, unknown>>;

/** Seconds of each unit, by how it begins; milliseconds before minutes. */
const units: readonly (readonly [RegExp, number])[] = [
  [/^(ms|milli)/, 0.001],
  [/^(s|sec)/, 1],
  [/^(m|min)/, 60],
  [/^(h|hr|hour)/, 3600],
  [/^(d|day)/, 86_400],
  [/^(w|week)/, 604_800],
];

/**
 * A time in the spellings that the server reads: `deadline: 30 sec`, `deadline: { hours: 8 }`, `deadline_ms: 500`,
 * `deadline_in_secs: 30`, or seconds alone.
 *
 * @param path keys that lead to the setting
 * @param names of the setting, of which older ones are read as well
 * @param otherwise seconds where it is not there
 * @see https://matter-labs.github.io/smart-config/smart_config/de/struct.WithUnit.html
 */
export function secondsOf(
  settings: Settings,
  path: readonly string[],
  names: readonly string[],
  otherwise: number,
): number {
  const found = Object.entries(settingsAt(settings, path)).flatMap(([key, value]) => {
    const name = names.find((each) => key === each || key.startsWith(`${each}_`));
    const unit = name === undefined ? undefined : key.slice(name.length).replace(/^_(in_)?/, '');
    return unit === undefined ? [] : (secondsIn(value, unit) ?? []);
  });
  return found[0] ?? otherwise;
}

/** A number, or another where it is not there. */
export function countOf(settings: Settings, path: readonly string[], name: string, otherwise: number): number {
  const value = settingsAt(settings, path)[name];
  return typeof value === 'number' ? value : otherwise;
}

function secondsIn(value: unknown, unit: string): number | undefined {
  if (typeof value === 'number') return value * (unit === '' ? 1 : (factorOf(unit) ?? Number.NaN));
  const [, amount, written = ''] = typeof value === 'string' ? (/^([\d.]+)\s*([a-z]+)$/.exec(value) ?? []) : [];
  if (amount !== undefined) return Number(amount) * (factorOf(written) ?? Number.NaN);
  const [only] = Object.entries(isSettings(value) ? value : {});
  return only && secondsIn(Number(only[1]), only[0]);
}

const factorOf = (unit: string): number | undefined => units.find(([pattern]) => pattern.test(unit))?.[1];

function settingsAt(settings: Settings, path: readonly string[]): Settings {
  return path.reduce<Settings>((level, key) => {
    const below = level[key];
    return isSettings(below) ? below : {};
  }, settings);
}

const isSettings = (value: unknown): value is Settings =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
