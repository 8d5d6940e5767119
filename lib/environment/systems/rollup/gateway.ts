import * as z from 'zod';
import { cidr, dnsName } from '../../fields';
import { webExposure } from '../../sections/exposure';

const rate = z.number().int().positive();

const envoy = z.strictObject({
  via: z
    .literal('envoy-gateway')
    .describe('A Gateway of its own by Envoy Gateway; needs gateway-api and envoy-gateway.'),
  host: dnsName.describe('Host name of JSON-RPC; WebSocket is at the same host under /ws.'),
  tlsSecret: dnsName
    .meta({ examples: ['rollup-tls'] })
    .optional()
    .describe('Name of the TLS Secret in rollup-app. Default: plain HTTP.'),
  sources: z
    .array(cidr)
    .min(1)
    .meta({ examples: [['203.0.113.0/24']] })
    .describe('Address ranges that may connect; the whole internet must be written as 0.0.0.0/0.'),
  replicas: z.number().int().min(1).max(20).default(2).describe('Pods of the proxy.'),
  limits: z
    .strictObject({
      local: rate.default(1000).describe('Requests in a second through each pod of the proxy.'),
      client: rate
        .meta({ examples: [100] })
        .optional()
        .describe('Requests in a second of one address over all pods, counted in the cache. Default: no such limit.'),
    })
    .prefault({})
    .describe('Requests above these are answered with 429.'),
});

const nodePort = z.strictObject({
  via: z.literal('node-port').describe('Ports of every node, for kind.'),
  http: z.number().int().min(30000).max(32767).default(30050).describe('Port of HTTP.'),
  websocket: z.number().int().min(30000).max(32767).default(30051).describe('Port of WebSocket.'),
});

const plain = z.strictObject({
  via: z.literal('service').describe('A Service in the cluster, and what publishes each port.'),
  http: webExposure.optional().describe('Publishes HTTP. Default: not published.'),
  websocket: webExposure.optional().describe('Publishes WebSocket. Default: not published.'),
});

/** How callers reach JSON-RPC. */
export const gateway = z
  .discriminatedUnion('via', [envoy, nodePort, plain])
  .prefault({ via: 'service' })
  .describe('How callers reach JSON-RPC.');
