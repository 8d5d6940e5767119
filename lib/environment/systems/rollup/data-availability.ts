import * as z from 'zod';
import { httpsUrl } from '../../fields';
import { address } from './hexadecimal';

const rollup = z.strictObject({
  mode: z.literal('rollup').describe('Data of batches goes to layer 1; there is no connector.'),
});

const validium = { mode: z.literal('validium').describe('Data of batches goes elsewhere, or nowhere.') };

const noData = z.strictObject({
  ...validium,
  client: z.literal('NoDA').describe('Nowhere: whoever runs the rollup must keep it.'),
});

const avail = z.strictObject({
  ...validium,
  client: z.literal('Avail').describe('Avail.'),
  bridge: httpsUrl.describe('Address of the API of the bridge.'),
  through: z
    .discriminatedUnion('by', [
      z.strictObject({
        by: z.literal('node').describe('A node of Avail, with the seed phrase of an account.'),
        url: z
          .string()
          .regex(/^wss:\/\/[^\s/@]+(\/\S*)?$/, 'is not an address such as "wss://turing-rpc.avail.so/ws"')
          .meta({ examples: ['wss://turing-rpc.avail.so/ws'] })
          .describe('Its address.'),
        appId: z
          .number()
          .int()
          .nonnegative()
          .meta({ examples: [123] })
          .describe('Id of the application.'),
      }),
      z.strictObject({
        by: z.literal('gas-relay').describe('A relay that pays, with a key of its API.'),
        url: httpsUrl.describe('Its address.'),
      }),
    ])
    .describe('How data is written.'),
});

const celestiaOfEnvironment = z.strictObject({
  from: z.literal('celestia').describe('The Celestia network of this environment.'),
  node: z.enum(['full-0', 'full-1']).describe('Its full pod, which takes the data of batches.'),
});

const celestiaElsewhere = z.strictObject({
  from: z.literal('endpoint').describe('A Celestia network elsewhere.'),
  url: httpsUrl.describe('gRPC address of a full node.'),
  chainId: z
    .string()
    .min(1)
    .meta({ examples: ['celestia'] })
    .describe('Its chain id.'),
});

const celestia = z.strictObject({
  ...validium,
  client: z.literal('Celestia').describe('Celestia.'),
  namespace: z
    .string()
    .regex(/^([0-9a-f]{2}){1,10}$/, 'is not a namespace: 1 to 10 bytes, each as two of 0 to 9 and a to f')
    .meta({ examples: ['726f6c6c757064656d6f'] })
    .describe('Namespace of its blobs, in hexadecimal.'),
  network: z.discriminatedUnion('from', [celestiaOfEnvironment, celestiaElsewhere]).describe('Where it is reached.'),
});

const eigen = z.strictObject({
  ...validium,
  client: z.literal('Eigen').describe('EigenDA.'),
  disperser: httpsUrl.describe('gRPC address of the disperser.'),
  blobVersion: z.number().int().min(0).max(65_535).default(0).describe('Version of blobs.'),
  certVerifierRouter: address.describe('Contract of layer 1: router of verifiers of certificates.'),
  operatorStateRetriever: address.describe('Contract of layer 1: retriever of the state of operators.'),
  registryCoordinator: address.describe('Contract of layer 1: coordinator of registries.'),
});

const objectStore = z.strictObject({
  ...validium,
  client: z.literal('ObjectStore').describe("The rollup's own object store."),
});

/** Where the data of batches goes. */
export const dataAvailability = z
  .discriminatedUnion('mode', [rollup, z.discriminatedUnion('client', [noData, avail, celestia, eigen, objectStore])])
  .describe('Where the data of batches goes.');
