import * as z from 'zod';
import { DEVELOPER_CHAIN_ID } from '../../../programs/ethereum/node-names';
import { dnsName, duration, image, storage } from '../../fields';
import { clients } from '../../sections/clients';
import { poolName } from '../../sections/pool';
import { resources } from '../../sections/resources';

/** A chain for laptops and tests, which needs no peers, no consensus client and no internet. */
export const dev = z.strictObject({
  network: z
    .literal('dev')
    .describe('One Geth in its developer mode: a chain of its own, without peers and consensus client.'),
  pool: poolName.default('chain'),
  image: image.default('docker.io/ethereum/client-go:v1.17.5').describe('Image of Geth.'),
  chainId: z
    .number()
    .int()
    .min(1)
    .default(DEVELOPER_CHAIN_ID)
    .describe('Chain id, which a volume with a chain keeps: Geth refuses one of another genesis.'),
  period: duration.default('2s').describe('Time between two blocks.'),
  storage: storage.default('1Gi').describe('Volume of the chain.'),
  storageClass: dnsName
    .meta({ examples: ['gp3-encrypted'] })
    .optional()
    .describe("StorageClass of its volume. Default: the provider's."),
  resources: resources({ cpu: '50m', memory: '256Mi', memoryLimit: '768Mi' }),
  clients: clients.describe('Pods of the cluster that may call its JSON-RPC. Default: none.'),
});
