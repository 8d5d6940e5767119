import type { PriceTable } from '../price';
import { accelerated } from './accelerated';
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
  accelerated,
  volumes,
  loadBalancers,
  network,
  database,
  cache,
  storage,
  management,
];
