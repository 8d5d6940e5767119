/** Whether a price was compared with a record of AWS's own, follows from one that was, or was looked up nowhere. */
export type PriceBasis = 'checked' | 'derived' | 'from memory, unchecked';

/** One price. */
export interface Price {
  /** US dollars for one unit; the unit ends the price's name, as in `nat-gateway-hour`. */
  readonly usd: number;
  readonly basis: PriceBasis;
}

/** A price by region; `everywhere` is one that all commercial regions have. */
export type RegionalPrice = Readonly<Partial<Record<'eu-central-1' | 'us-east-1' | 'everywhere', Price>>>;

/** Prices of one kind. */
export interface PriceTable {
  /** Where AWS publishes them. */
  readonly source: string;
  /** What those that are checked were compared with. */
  readonly comparedWith: string;
  /** Day of what they were compared with, of the oldest where there are several. */
  readonly date: string;
  readonly prices: Readonly<Record<string, RegionalPrice>>;
}

/** A price that was compared with the table's record. */
export const checked = (usd: number): Price => ({ usd, basis: 'checked' });

/** A price that nobody has looked up. */
export const remembered = (usd: number): Price => ({ usd, basis: 'from memory, unchecked' });

/**
 * A price that follows from one that was checked.
 *
 * @param factor by which their like differ, where both were checked
 */
export const derived = (usd: number, factor: number): Price => ({
  usd: Number((usd * factor).toFixed(5)),
  basis: 'derived',
});

/**
 * A price that was checked in Virginia only.
 *
 * @param factor what Frankfurt costs where Virginia costs 1
 */
export const inVirginia = (usd: number, factor: number): RegionalPrice => ({
  'eu-central-1': derived(usd, factor),
  'us-east-1': checked(usd),
});
