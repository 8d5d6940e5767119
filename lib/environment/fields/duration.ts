import { didYouMean } from '../words';
import { checkedText } from './checked-text';

const pattern = /^[1-9]\d{0,8}[smhd]$/;

/** Seconds of each unit. */
const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** A time that passes: `30s`, `10m`, `12h`, `7d`. */
export const duration = checkedText(
  (value) => {
    if (pattern.test(value)) return undefined;
    return /^[1-9]\d{0,8}$/.test(value)
      ? unitless(Number(value))
      : 'is not a duration such as "30s", "10m", "12h" or "7d"';
  },
  {
    pattern,
    examples: ['10m'],
    ofNumber: (value) => (Number.isInteger(value) && value > 0 ? unitless(value) : undefined),
  },
);

/** A bare number was meant as seconds, which the largest unit without a rest says shortest. */
function unitless(seconds: number): string {
  const [unit, length] = Object.entries(units).findLast(([, each]) => seconds % each === 0) ?? ['s', 1];
  return `has no unit${didYouMean(`${seconds / length}${unit}`)}`;
}

/** Seconds of a duration that the field has accepted. */
export function parseDuration(text: string): number {
  return Number(text.slice(0, -1)) * (units[text.slice(-1)] ?? Number.NaN);
}
