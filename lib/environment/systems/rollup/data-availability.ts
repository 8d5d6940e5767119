import * as z from 'zod';
import { httpsUrl } from '../../fields';

const rollup = z.strictObject({
  mode: z.literal('rollup').describe('Data of batches goes to layer 1; there is no connector.'),
});

const validium = { mode: z.literal('validium').describe('Data of batches goes elsewhere, or nowhere.') };

const noData = z.strictObject({
  ...validium,
  client: z.literal('NoDA').describe('Nowhere: whoever runs the rollup must keep it.'),
});

const avail = z.strictObject({ ...validium, client: z.literal('Avail').describe('Avail.') });

const celestiaOfEnvironment = z.strictObject({
  from: z.literal('celestia').describe('The Celestia network of this environment.'),
  node: z.enum(['full-0', 'full-1']).describe('Its full pod, which takes the data of batches.'),
});

const celestiaElsewhere = z.strictObject({
  from: z.literal('endpoint').describe('A Celestia network elsewhere.'),
  url: httpsUrl.describe('gRPC address of a full node.'),
});

const celestia = z.strictObject({
  ...validium,
  client: z.literal('Celestia').describe('Celestia.'),
  network: z.discriminatedUnion('from', [celestiaOfEnvironment, celestiaElsewhere]).describe('Where it is reached.'),
});

const eigen = z.strictObject({ ...validium, client: z.literal('Eigen').describe('EigenDA.') });

const objectStore = z.strictObject({ ...validium, client: z.literal('ObjectStore').describe('A bucket.') });

/** Where the data of batches goes. */
export const dataAvailability = z
  .discriminatedUnion('mode', [rollup, z.discriminatedUnion('client', [noData, avail, celestia, eigen, objectStore])])
  .describe('Where the data of batches goes.');
