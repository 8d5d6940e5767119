import * as z from 'zod';
import type { EthereumClients } from '../../../programs/ethereum/client';
import { httpsUrl } from '../../fields';
import { uniqueList } from '../../sections/unique-list';
import { clientFields, clientNames } from './client';

const builtIn = z.strictObject({
  client: z.literal('built-in').describe('The one inside the execution client, such as Caplin of Erigon.'),
});

const beaconApi = z.strictObject({
  client: z
    .literal('beacon-api')
    .describe(
      'None: the light client inside the execution client, such as that of Geth, follows beacon nodes outside.',
    ),
  urls: uniqueList(httpsUrl)
    .min(1)
    .meta({ examples: [['https://beacon.example.com']] })
    .describe('Beacon nodes that serve light clients.'),
  checkpoint: z
    .string()
    .regex(/^0x[0-9a-f]{64}$/, 'is not a block root: 0x and 64 hexadecimal digits in lower case')
    .meta({ examples: [`0x${'0123456789abcdef'.repeat(4)}`] })
    .describe('Root of a finalized block that is trusted.'),
});

/** What drives an execution client, which does nothing by itself: exactly one thing. */
export function consensus(known: EthereumClients) {
  const client = z.strictObject({
    client: z.enum(clientNames(known.consensus)).describe('Which consensus client.'),
    columns: z
      .enum(['required', 'half', 'all'])
      .default('required')
      .describe('Data columns of blobs that it keeps; another choice later needs an empty volume.'),
    ...clientFields,
  });
  return z.discriminatedUnion('client', [client, builtIn, beaconApi]);
}
