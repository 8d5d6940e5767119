import * as z from 'zod';
import { publicNetworkNames } from '../../../programs/ethereum/networks';
import { cpu, dnsName, duration, httpsUrl, image, memory, storage } from '../../fields';
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

const nodes = {
  pool: poolName.default('chain'),
  images: images.prefault({}).describe('Images of the programs beside the clients.'),
  sync: z
    .array(syncNode)
    .min(1)
    .describe(
      'Nodes that follow the chain. Validators are none of them: no fee recipient and no signing key is needed.',
    ),
  serve: z.array(serveNodes).default([]).describe('Nodes that answer JSON-RPC.'),
  snapshots: snapshots.optional().describe('Snapshots of sync nodes, from which serve nodes begin. Default: none.'),
  clients: clients.describe(
    'Pods of the cluster that may call the JSON-RPC and beacon API of sync nodes. Default: none.',
  ),
};

const checkpointUrls = z
  .array(httpsUrl)
  .meta({ examples: [['https://beaconstate.ethstaker.cc', 'https://mainnet-checkpoint-sync.attestant.io']] });

const publicNetwork = z.strictObject({
  network: z.enum(publicNetworkNames).describe('A network with public peers.'),
  checkpoints: checkpointUrls
    .min(2)
    .describe('Beacon nodes of different people from which consensus clients begin; two must agree on the chain.'),
  ...nodes,
});

const devnet = z.strictObject({
  network: z.literal('devnet').describe('A network of its own, with a given genesis.'),
  chainId: z.number().int().positive().describe('Chain id, as in the genesis.'),
  genesis: z
    .strictObject({
      execution: z
        .string()
        .meta({ examples: ['genesis/ethereum/genesis.json'] })
        .describe("Genesis of the execution layer, from the environment file's folder."),
      config: z
        .string()
        .meta({ examples: ['genesis/ethereum/config.yaml'] })
        .describe("Configuration of the consensus layer, from the environment file's folder."),
      state: z
        .string()
        .meta({ examples: ['genesis/ethereum/genesis.ssz'] })
        .describe("Genesis state of the consensus layer, from the environment file's folder."),
    })
    .describe('Files of the genesis.'),
  bootNodes: z
    .strictObject({
      execution: z
        .array(z.string().startsWith('enode://', 'is not an enode:// record'))
        .default([])
        .describe('Execution clients to start from.'),
      consensus: z
        .array(z.string().startsWith('enr:-', 'is not an enr:- record'))
        .default([])
        .describe('Consensus clients to start from.'),
    })
    .prefault({})
    .describe('Peers to start from.'),
  checkpoints: z
    .array(z.url({ protocol: /^https?$/ }))
    .default([])
    .describe('Beacon nodes from which consensus clients begin. Default: they begin with the genesis.'),
  ...nodes,
});

const dev = z.strictObject({
  network: z
    .literal('dev')
    .describe('One Geth in its developer mode: a chain of its own, without peers and consensus client.'),
  pool: poolName.default('chain'),
  image: image.default('docker.io/ethereum/client-go:v1.17.5').describe('Image of Geth.'),
  period: duration.default('2s').describe('Time between two blocks.'),
  storage: storage.default('1Gi').describe('Volume of the chain.'),
  storageClass: dnsName.optional().describe("StorageClass of its volume. Default: the provider's."),
  resources: z
    .strictObject({
      cpu: cpu.prefault('50m').describe('CPU requested.'),
      memory: memory.default('256Mi').describe('Memory requested.'),
      memoryLimit: memory.default('768Mi').describe('Memory at most; above it the program is killed.'),
    })
    .prefault({})
    .describe('CPU and memory.'),
  clients: clients.describe('Pods of the cluster that may call its JSON-RPC. Default: none.'),
});

/** Ethereum nodes: some follow the chain, others answer JSON-RPC. */
export const ethereum = z
  .discriminatedUnion('network', [publicNetwork, devnet, dev])
  .describe('Ethereum nodes: some follow the chain, others answer JSON-RPC.');
