import * as z from 'zod';
import { safeNamespaces } from '../../../programs/ethereum/client';
import { duration, httpUrl } from '../../fields';
import { clients } from '../../sections/clients';
import { webExposure } from '../../sections/exposure';
import { uniqueList } from '../../sections/unique-list';
import { nodeName } from './names';

const onCpu = z.strictObject({
  on: z.literal('cpu').describe('CPU that its pods use.'),
  target: z.number().int().min(10).max(100).default(70).describe('Percent of the CPU requested.'),
});

const onRequests = z.strictObject({
  on: z.literal('requests').describe('Requests that its pods answer, by the metrics of the client; needs keda.'),
  target: z.number().int().min(1).default(200).describe('Requests in a second of one pod.'),
  prometheus: httpUrl.describe('Address of Prometheus.'),
});

const limits = z.strictObject({
  gas: z.number().int().positive().default(50_000_000).describe('Gas that a call may burn.'),
  seconds: z.number().int().positive().default(5).describe('Seconds that a call may take.'),
  batch: z.number().int().positive().default(100).describe('Requests in a batch.'),
  logBlocks: z.number().int().positive().default(10_000).describe('Blocks that a query of logs may span.'),
});

const rpc = z.strictObject({
  namespaces: uniqueList(z.enum(safeNamespaces))
    .min(1)
    .default(['eth', 'net', 'web3'])
    .describe('Namespaces that callers may use; those that could change or stop a node cannot be named.'),
  websocket: z.boolean().default(true).describe('Whether WebSocket is served on port 8546.'),
  sticky: z
    .boolean()
    .default(false)
    .describe('Whether a caller stays with one pod, so that it never sees the chain go back by a block.'),
  limits: limits.prefault({}).describe('What a caller may ask for, as far as the client has such limits.'),
});

/** Nodes that answer JSON-RPC, as many as are needed: copies of a snapshot of one kind of sync node. */
export const serveNodes = z.strictObject({
  name: nodeName.optional().describe('Name of its pods. Default: that of the sync nodes and -serve.'),
  like: nodeName.describe('Name of the sync nodes whose clients, sizes and snapshots it uses.'),
  replicas: z
    .strictObject({
      minimum: z.number().int().min(1).max(100).default(2).describe('Pods at least.'),
      maximum: z.number().int().min(1).max(100).default(4).describe('Pods at most.'),
    })
    .prefault({})
    .describe('How many pods; where both are equal nothing scales.'),
  scaling: z
    .discriminatedUnion('on', [onCpu, onRequests])
    .prefault({ on: 'cpu' })
    .describe('What makes the number of pods grow and shrink.'),
  head: z
    .strictObject({
      age: duration.default('60s').describe('Age of the newest block up to which a pod is ready; two slots at least.'),
      lag: z.number().int().min(1).default(3).describe('Blocks behind the sync nodes up to which a pod is ready.'),
    })
    .prefault({})
    .describe('How fresh the head of a pod must be for callers to reach it.'),
  rpc: rpc.prefault({}).describe('What JSON-RPC offers.'),
  http: webExposure.optional().describe('Publishes JSON-RPC over HTTP. Default: not published.'),
  websocket: webExposure.optional().describe('Publishes JSON-RPC over WebSocket. Default: not published.'),
  clients: clients.describe('Pods of the cluster that may call it. Default: none.'),
});
