import { InputError } from '../errors';
import type { Price, PriceRegion, PriceTable } from './price';
import { priceTables } from './price-tables';

/** Hours of a month, as AWS counts them. */
export const HOURS = 730;

const tables: readonly PriceTable[] = Object.values(priceTables);

const byName = new Map(tables.flatMap(({ prices }) => Object.entries(prices)));

/** Price of an item in a region; undefined where no table has it. */
export function findPrice(region: string, item: string): Price | undefined {
  const prices = byName.get(item);
  return prices?.everywhere ?? prices?.[region as PriceRegion];
}

/**
 * Price of an item in a region.
 *
 * @throws InputError where no table has it
 */
export function price(region: string, item: string): Price {
  const found = findPrice(region, item);
  if (found === undefined) throw new InputError([missingPrice(region, item)]);
  return found;
}

/** What to tell of a price that no table has. */
export const missingPrice = (region: string, item: string): string =>
  `lib/cost/price-tables: ${item} has no price in ${region}; add it with its source and date`;
