import { InputError } from '../errors';
import { type AssumptionName, assumptions } from './assumptions';
import { type Part, partNames, parts } from './parts';
import type { PriceBasis } from './price';
import { type FoundPrice, findPrice, missingPrice, price } from './prices';
import { exactly, type Range, times, total } from './range';
import { unknownTypes } from './resource-types';
import type { Deployed, Usage } from './usage';

/** What something costs in a month. */
export interface CostLine {
  readonly part: Part;
  readonly item: string;
  /** How many there are. */
  readonly count: Range;
  /** Units that each takes. */
  readonly each: Range;
  /** Name of the price, which ends with the unit. */
  readonly price: string;
  /** US dollars for a unit. */
  readonly unitPrice: number;
  readonly basis: PriceBasis;
  /** US dollars. */
  readonly cost: Range;
}

/** What an environment costs in a month. */
export interface Bill {
  readonly lines: readonly CostLine[];
  /** US dollars. */
  readonly total: Range;
  /** Days of the oldest and the newest prices among them. */
  readonly dates: readonly [oldest: string, newest: string];
  readonly assumed: readonly AssumptionName[];
}

/**
 * What is deployed, with its prices.
 *
 * @throws InputError with one line for each price that no table has, and each resource type that nobody has judged
 */
export function billOf(deployed: Deployed, region: string): Bill {
  const used = partNames.flatMap((part) => parts[part](deployed).map((usage) => ({ part, usage }))).filter(isUsed);
  const problems = [
    ...unknownTypes(deployed.templates).map(
      (type) => `lib/cost/resource-types.ts: ${type} is neither paid for nor free`,
    ),
    ...new Set(used.flatMap(({ usage: { price } }) => (findPrice(region, price) ? [] : [missingPrice(region, price)]))),
  ];
  if (problems.length > 0) throw new InputError(problems);
  const lines = used.map(({ part, usage }) => lineOf(part, usage, price(region, usage.price)));
  const dates = used.map(({ usage }) => price(region, usage.price).table.date).sort();
  const names = new Set(used.flatMap(({ usage }) => usage.assumed ?? []));
  const [minimum, maximum] = total(lines.map(({ cost }) => cost));
  return {
    lines,
    total: [cents(minimum), cents(maximum)],
    dates: [dates.at(0) ?? '', dates.at(-1) ?? ''],
    assumed: (Object.keys(assumptions) as AssumptionName[]).filter((name) => names.has(name)),
  };
}

const isUsed = ({ usage: { count, each } }: { readonly usage: Usage }): boolean => count[1] * each[1] > 0;

function lineOf(
  part: Part,
  { item, price: name, count, each, share = exactly(1) }: Usage,
  { usd, basis }: FoundPrice,
): CostLine {
  const [minimum, maximum] = times(times(times(count, each), share), exactly(usd));
  return { part, item, count, each, price: name, unitPrice: usd, basis, cost: [cents(minimum), cents(maximum)] };
}

/** Rounded line by line, so that what people read adds up. */
const cents = (usd: number): number => Math.round(usd * 100) / 100;
