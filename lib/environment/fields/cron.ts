import { didYouMean, quote } from '../words';
import { checkedText } from './checked-text';

interface CronField {
  readonly name: string;
  readonly lowest: number;
  readonly highest: number;
  /** Names for its numbers, from the lowest on. */
  readonly words?: readonly string[];
}

/** @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax */
const cronFields: readonly CronField[] = [
  { name: 'minute', lowest: 0, highest: 59 },
  { name: 'hour', lowest: 0, highest: 23 },
  { name: 'day of the month', lowest: 1, highest: 31 },
  {
    name: 'month',
    lowest: 1,
    highest: 12,
    words: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  },
  { name: 'day of the week', lowest: 0, highest: 6, words: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
];

const shorthands: ReadonlyMap<string, string> = new Map([
  ['@hourly', '0 * * * *'],
  ['@daily', '0 0 * * *'],
  ['@midnight', '0 0 * * *'],
  ['@weekly', '0 0 * * 0'],
  ['@monthly', '0 0 1 * *'],
  ['@yearly', '0 0 1 1 *'],
  ['@annually', '0 0 1 1 *'],
]);

/** Days of each month, in a leap year. */
const monthLengths: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const pattern = /^\S+( \S+){4}$/;

/** When a CronJob runs, in UTC: minute, hour, day of the month, month, day of the week. */
export const cron = checkedText(problem, { pattern, examples: ['0 3 * * *'] });

function problem(value: string): string | undefined {
  const meant = shorthands.get(value) ?? value.trim().replace(/\s+/g, ' ');
  if (meant !== value) return `must be five fields with one space between them${didYouMean(meant)}`;
  const parts = value.split(' ');
  if (parts.length !== cronFields.length) {
    return `must have five fields, has ${parts.length}: ${cronFields.map(({ name }) => name).join(', ')}`;
  }
  const wrong = cronFields.findIndex((field, index) => numbersOf(field, parts[index] ?? '') === undefined);
  const field = cronFields[wrong];
  if (field !== undefined) {
    const range = `${field.lowest} to ${field.highest}`;
    return `has ${quote(parts[wrong] ?? '')} as ${field.name}: ${range}, *, ranges as 1-5, lists as 1,3, steps as */2`;
  }
  return runsEver(parts) ? undefined : 'never runs: none of its months has that day';
}

/** The numbers that a field of a schedule stands for; undefined where it is wrong. */
function numbersOf(field: CronField, text: string): readonly number[] | undefined {
  const lists = text.split(',').map((element) => {
    const [, range = '', step] = /^([^/]+)(?:\/(\d{1,2}))?$/.exec(element) ?? [];
    const bounds = /^[*?]$/.test(range)
      ? [field.lowest, field.highest]
      : range.split('-').map((end) => numberOf(field, end));
    const [from = Number.NaN, to = step === undefined ? from : field.highest] = bounds;
    const stride = Number(step ?? 1);
    if (bounds.length > 2 || !(from <= to) || stride < 1 || stride > field.highest) return [];
    return Array.from({ length: Math.floor((to - from) / stride) + 1 }, (_, index) => from + index * stride);
  });
  return lists.every((numbers) => numbers.length > 0) ? lists.flat() : undefined;
}

function numberOf({ lowest, highest, words = [] }: CronField, text: string): number {
  const word = words.indexOf(text.toLowerCase());
  const number = word >= 0 ? lowest + word : /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  return number >= lowest && number <= highest ? number : Number.NaN;
}

/** False for days such as 31 February; with a day of the week, cron runs on either. */
function runsEver(parts: readonly string[]): boolean {
  if (!/^[*?]$/.test(parts.at(-1) ?? '')) return true;
  const [, , days = [], months = []] = cronFields.map((field, index) => numbersOf(field, parts[index] ?? '') ?? []);
  return months.some((month) => days.some((day) => day <= (monthLengths[month - 1] ?? 0)));
}
