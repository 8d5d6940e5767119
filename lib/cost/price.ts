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

/** What databases and caches cost in Frankfurt, where they cost 1 in Virginia: the factor of those that were checked. */
const FRANKFURT = 1.19;

/** A price of Frankfurt that follows from Virginia's. */
export const derived = (usd: number): Price => ({ usd: Number((usd * FRANKFURT).toFixed(4)), basis: 'derived' });
