import * as z from 'zod';
import type { EthereumClients } from '../../../programs/ethereum/client';
import { cidr, dnsLabel, portNumber } from '../../fields';
import { uniqueList } from '../../sections/unique-list';
import { clientFields, clientNames } from './client';
import { consensus } from './consensus';
import { nodeName } from './names';

const peerExposure = z.strictObject({
  address: z
    .ipv4('is not an IPv4 address')
    .meta({ examples: ['203.0.113.10'] })
    .describe('Address that is announced to peers: that of the load balancer, or of the machine behind a NodePort.'),
  sources: z
    .array(cidr)
    .min(1)
    .default(['0.0.0.0/0'])
    .describe('Address ranges that may connect; peers of a public network are anywhere.'),
  ports: z
    .record(dnsLabel, portNumber)
    .meta({ examples: [{ 'execution-p2p': 30303 }] })
    .default({})
    .describe("Numbers of peer ports by name, the same inside and outside. Default: the clients' own."),
  allocations: uniqueList(
    z.string().regex(/^eipalloc-[0-9a-f]{8,17}$/, 'is not the id of an allocation of an elastic IP address'),
  )
    .meta({ examples: [['eipalloc-0123456789abcdef0']] })
    .default([])
    .describe('Elastic IP addresses of the load balancer (eks), one for each public subnet.'),
});

/**
 * A kind of node that follows the chain from its peers, with a database of its own that is kept.
 *
 * @param known clients that the file may name
 */
export function syncNode(known: EthereumClients) {
  const execution = z.strictObject({
    client: z.enum(clientNames(known.execution)).describe('Which execution client.'),
    state: z
      .enum(['pruned', 'archive'])
      .default('pruned')
      .describe('Whether the states of all blocks are kept, or the newest only.'),
    ...clientFields,
  });
  return z.strictObject({
    name: nodeName.optional().describe('Name of its pods. Default: the execution client.'),
    execution: execution.describe('The execution client.'),
    consensus: consensus(known).describe('What drives it: a consensus client in the same pod, as a rule.'),
    replicas: z
      .number()
      .int()
      .min(1)
      .max(20)
      .default(1)
      .describe('Nodes of this kind, each with its own volumes; of the last one snapshots are taken.'),
    p2p: z
      .array(peerExposure)
      .default([])
      .describe(
        'How peers outside reach the first, second, … node. Default: it opens connections itself, and takes none.',
      ),
  });
}
