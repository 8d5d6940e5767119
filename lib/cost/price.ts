/** Whether a price was read at its source, follows from one that was by a stated factor, or is from memory. */
export type PriceBasis = 'checked' | 'derived' | 'from memory, unchecked';

/** One price. */
export interface Price {
  /** US dollars for one unit; the unit ends the price's name, as in `nat-gateway-hour`. */
  readonly usd: number;
  readonly basis: PriceBasis;
}

/** Regions whose prices are known; `everywhere` is a price that all commercial regions have. */
export type PriceRegion = 'eu-central-1' | 'us-east-1' | 'everywhere';

/** Prices of one kind, read at one place on one day. */
export interface PriceTable {
  /** Address of the page or file. */
  readonly source: string;
  /** Day of what was read there. */
  readonly date: string;
  readonly prices: Readonly<Record<string, Readonly<Partial<Record<PriceRegion, Price>>>>>;
}

/** A price that was read at the table's source. */
export const checked = (usd: number): Price => ({ usd, basis: 'checked' });

/** A price that nobody has looked up. */
export const remembered = (usd: number): Price => ({ usd, basis: 'from memory, unchecked' });
