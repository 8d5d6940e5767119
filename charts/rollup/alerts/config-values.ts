import { dotted, type Mapping } from '../../../lib/programs/rollup/zk-stack/config/mapping';
import { withoutUnit } from '../../../lib/programs/rollup/zk-stack/config/units';

/** Seconds of each unit, by how its names begin; milliseconds before minutes. */
const units: readonly (readonly [RegExp, number])[] = [
  [/^(ms|milli)/, 0.001],
  [/^s/, 1],
  [/^m/, 60],
  [/^h/, 3600],
  [/^d/, 86_400],
  [/^w/, 604_800],
];

/**
 * Seconds of a setting, in the spellings that the server reads: `deadline: 30 sec`, `deadline_ms: 500`,
 * `deadline_in_secs: 30`, or seconds alone.
 *
 * @param key dotted, without a unit
 * @param otherwise seconds where it is not there
 * @see https://matter-labs.github.io/smart-config/smart_config/de/struct.WithUnit.html
 */
export function secondsOf(config: Mapping, key: string, otherwise: number): number {
  for (const [name, value] of dotted(config)) {
    if (name !== key && !withoutUnit(name).some(({ name: parameter }) => parameter === key)) continue;
    const [, amount, unit = ''] = /^([\d.]+)\s*([a-z]*)$/.exec(String(value)) ?? [];
    const factor = factorOf(unit || name.slice(key.length).replace(/^_(in_)?/, ''));
    if (amount !== undefined && factor !== undefined) return Number(amount) * factor;
  }
  return otherwise;
}

/** A number, or another where it is not there. */
export function countOf(config: Mapping, key: string, otherwise: number): number {
  const [, value] = dotted(config).find(([name]) => name === key) ?? [];
  return typeof value === 'number' ? value : otherwise;
}

const factorOf = (unit: string): number | undefined =>
  unit === '' ? 1 : units.find(([pattern]) => pattern.test(unit))?.[1];
