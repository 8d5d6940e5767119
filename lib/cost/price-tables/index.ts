import type { PriceTable } from '../price';
import { cache } from './cache';
import { cluster } from './cluster';
import { database } from './database';
import { loadBalancers } from './load-balancers';
import { machines } from './machines';
import { management } from './management';
import { network } from './network';
import { storage } from './storage';
import { volumes } from './volumes';

/** Every table of prices. */
export const priceTables: readonly PriceTable[] = [
  cluster,
  machines,
  volumes,
  loadBalancers,
  network,
  database,
  cache,
  storage,
  management,
];
