import { InputError } from '../errors';
import type { Price, PriceTable, RegionalPrice } from './price';
import { priceTables } from './price-tables';

/** Hours of a month, as AWS counts them. */
export const HOURS = 730;

/** A price and the table that it stands in. */
export interface FoundPrice extends Price {
  readonly table: PriceTable;
}

const tableOf = new Map(
  priceTables.flatMap((table) => Object.keys(table.prices).map((item) => [item, table] as const)),
);

/** Price of an item in a region; undefined where no table has it. */
export function findPrice(region: string, item: string): FoundPrice | undefined {
  const table = tableOf.get(item);
  const prices: RegionalPrice = table?.prices[item] ?? {};
  const found = prices.everywhere ?? prices[region as keyof RegionalPrice];
  return table && found && { ...found, table };
}

/**
 * Price of an item in a region.
 *
 * @throws InputError where no table has it
 */
export function price(region: string, item: string): FoundPrice {
  const found = findPrice(region, item);
  if (found === undefined) throw new InputError([missingPrice(region, item)]);
  return found;
}

/** What to tell of a price that no table has. */
export const missingPrice = (region: string, item: string): string =>
  `lib/cost/price-tables: ${item} has no price in ${region}; add it with its source and date`;
