import * as z from 'zod';
import { consensusClients, executionClients } from '../../../programs/ethereum/clients';
import { cidr, dnsLabel, httpsUrl, portNumber } from '../../fields';
import { clientFields } from './client';

const names = (clients: readonly { readonly name: string }[]) =>
  clients.map(({ name }) => name) as [string, ...string[]];

const execution = z.strictObject({
  client: z.enum(names(executionClients)).describe('Which execution client.'),
  state: z
    .enum(['pruned', 'archive'])
    .default('pruned')
    .describe('Whether the states of all blocks are kept, or the newest only.'),
  ...clientFields,
});

const consensusClient = z.strictObject({
  client: z.enum(names(consensusClients)).describe('Which consensus client.'),
  columns: z
    .enum(['required', 'half', 'all'])
    .default('required')
    .describe('Data columns of blobs that it keeps; another choice later needs an empty volume.'),
  ...clientFields,
});

const builtIn = z.strictObject({
  client: z.literal('built-in').describe('The one inside the execution client: Caplin, of Erigon.'),
});

const beaconApi = z.strictObject({
  client: z.literal('beacon-api').describe('None: the light client of Geth follows beacon nodes outside.'),
  urls: z.array(httpsUrl).min(1).describe('Beacon nodes that serve light clients.'),
  checkpoint: z
    .string()
    .regex(/^0x[0-9a-f]{64}$/, 'is not a block root: 0x and 64 hexadecimal digits in lower case')
    .describe('Root of a finalized block that is trusted.'),
});

/** What drives an execution client: exactly one thing. */
const consensus = z.discriminatedUnion('client', [consensusClient, builtIn, beaconApi]);

const peerExposure = z.strictObject({
  address: z
    .ipv4('is not an IPv4 address')
    .meta({ examples: ['203.0.113.10'] })
    .describe('Address that is announced to peers: that of the load balancer, or of the node behind a NodePort.'),
  sources: z.array(cidr).min(1).default(['0.0.0.0/0']).describe('Address ranges that may connect; peers are anywhere.'),
  ports: z
    .partialRecord(dnsLabel, portNumber)
    .meta({ examples: [{ 'execution-p2p': 30303 }] })
    .default({})
    .describe("Numbers of peer ports by name, the same inside and outside. Default: the clients' own."),
  allocations: z
    .array(z.string().regex(/^eipalloc-[0-9a-f]{8,17}$/, 'is not the id of an allocation of an elastic IP address'))
    .meta({ examples: [['eipalloc-0123456789abcdef0']] })
    .default([])
    .describe('Elastic IP addresses of the load balancer (eks), one for each public subnet.'),
});

/** A kind of node that follows the chain from its peers, with a database of its own that is kept. */
export const syncNode = z.strictObject({
  name: dnsLabel.optional().describe('Name of its pods. Default: the execution client.'),
  execution: execution.describe('The execution client.'),
  consensus: consensus.describe('What drives it: a consensus client in the same pod, as a rule.'),
  replicas: z.number().int().min(1).max(20).default(1).describe('Nodes of this kind, each with its own volumes.'),
  p2p: z
    .array(peerExposure)
    .default([])
    .describe(
      'How peers outside reach the first, second, … node. Default: it opens connections itself, and takes none.',
    ),
});
