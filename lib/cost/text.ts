import type { Range } from './range';

/** US dollars and cents. */
export const dollars = (usd: number): string => usd.toFixed(2);

/** US dollars and cents with their sign. */
export const signed = (usd: number): string => (usd < 0 ? `-${dollars(-usd)}` : `+${dollars(usd)}`);

/** One number, or from one to another. */
export const between = ([minimum, maximum]: Range, shown = (value: number): string => String(value)): string =>
  minimum === maximum ? shown(minimum) : `${shown(minimum)}-${shown(maximum)}`;

/** A number without the digits that nobody reads. */
export const short = (value: number): string => String(Number(value.toFixed(value < 10 ? 2 : 0)));

/** Units that names of prices end with, the longer ones first, and how people read them. */
const units = {
  'mib-per-second-month': 'MiB/s months',
  'unit-hour': 'unit hours',
  'gb-month': 'GB months',
  'iops-month': 'IOPS months',
  hour: 'hours',
  month: 'months',
  gb: 'GB',
} as const;

/** Unit that a price is for, by the end of its name. */
export const unitOf = (price: string): string =>
  Object.entries(units).find(([ending]) => price.endsWith(`-${ending}`))?.[1] ?? 'units';
