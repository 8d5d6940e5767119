import * as z from 'zod';
import { dnsLabel } from '../../fields';

const serveNodes = z.strictObject({
  from: z.literal('ethereum').describe('Ethereum nodes of this environment.'),
  serve: dnsLabel.describe('Name of the serve nodes, whose clients must name the pods of the rollup.'),
});

const endpoint = z.strictObject({
  from: z
    .literal('endpoint')
    .describe('A node elsewhere: its address is in the secret store, since it may hold a key.'),
});

const developerChain = z.strictObject({
  from: z.literal('developer-chain').describe("This environment's Ethereum of network dev."),
});

/** Where layer 1 is reached. */
export const layer1 = z
  .strictObject({
    network: z
      .enum(['mainnet', 'sepolia', 'hoodi', 'dev'])
      .describe('Network of layer 1. zkstack of 3e29e4a knows no hoodi: a chain there is made with another one.'),
    node: z.discriminatedUnion('from', [serveNodes, endpoint, developerChain]).describe('The node that is asked.'),
  })
  .describe('The chain that the rollup settles on.');
