import type { PriceTable } from '../price';
import { cluster } from './cluster';
import { network } from './network';

/** The table of contents of all prices, by what they are paid for. */
export const priceTables = { cluster, network } satisfies Record<string, PriceTable>;
