import * as z from 'zod';
import type { EthereumClients } from '../../../programs/ethereum/client';
import { image } from '../../fields';
import { clients } from '../../sections/clients';
import { poolName } from '../../sections/pool';
import { serveNodes } from './serve';
import { snapshots } from './snapshots';
import { syncNode } from './sync';

const images = z.strictObject({
  busybox: image
    .default('docker.io/library/busybox:1.37.0')
    .describe('Image of busybox, which makes the JWT and answers whether the head is fresh.'),
  node: image
    .default('docker.io/library/node:22.21.1-alpine3.22')
    .describe('Image of Node.js, which compares checkpoints and takes snapshots.'),
});

/**
 * The nodes of every network that has peers.
 *
 * @param known clients that the file may name
 */
export const nodes = (known: EthereumClients) => ({
  pool: poolName.default('chain'),
  images: images.prefault({}).describe('Images of the programs beside the clients.'),
  sync: z
    .array(syncNode(known))
    .min(1)
    .describe(
      'Nodes that follow the chain. Validators are none of them: no fee recipient and no signing key is needed.',
    ),
  serve: z.array(serveNodes).default([]).describe('Nodes that answer JSON-RPC.'),
  snapshots: snapshots.optional().describe('Snapshots of sync nodes, from which serve nodes begin. Default: none.'),
  clients: clients.describe(
    'Pods of the cluster that may call the JSON-RPC and beacon API of sync nodes. Default: none.',
  ),
});
