import * as z from 'zod';

const address = z.string().regex(/^0x[0-9a-fA-F]{40}$/, 'is not an address: 0x and 40 hexadecimal digits');

/** What the chain is, as its creation on layer 1 made it. */
export const chain = z
  .strictObject({
    id: z.number().int().positive().describe('Chain id of layer 2.'),
    contracts: z.record(z.string(), address).default({}).describe('Contracts on both layers, as zkstack wrote them.'),
    genesis: z.record(z.string(), z.unknown()).default({}).describe('Genesis, as zkstack wrote it.'),
  })
  .describe('The chain, as its creation on layer 1 made it.');
