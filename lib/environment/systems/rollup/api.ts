import * as z from 'zod';
import { coreRoles } from '../../../programs/rollup/zk-stack/core-roles';
import { clients } from '../../sections/clients';
import { uniqueList } from '../../sections/unique-list';
import { gateway } from './gateway';
import { roleFields } from './role-fields';

/** Namespaces of JSON-RPC that strangers may use: `debug` and `unstable` are none of them. */
export const publicNamespaces = ['en', 'eth', 'net', 'web3', 'zks', 'pubsub'] as const;

/** What callers reach. */
export const api = z
  .strictObject({
    replicas: z
      .strictObject({
        minimum: z.number().int().min(1).max(100).default(2).describe('Pods at least.'),
        maximum: z.number().int().min(1).max(100).default(2).describe('Pods at most.'),
        cpu: z
          .number()
          .int()
          .min(10)
          .max(100)
          .default(70)
          .describe('Percent of the CPU requested above which pods come.'),
      })
      .prefault({})
      .describe('How many pods; where minimum and maximum are equal nothing scales.'),
    namespaces: uniqueList(z.enum(publicNamespaces))
      .min(1)
      .default(['eth', 'net', 'web3', 'zks', 'pubsub'])
      .describe('Namespaces that callers may use.'),
    limits: z
      .strictObject({
        batch: z.number().int().positive().default(100).describe('Requests in a batch.'),
        request: z.number().int().min(1).max(64).default(2).describe('MiB of a request.'),
        response: z.number().int().min(1).max(64).default(10).describe('MiB of a response.'),
        seconds: z.number().int().positive().default(20).describe('Seconds that a request may take.'),
        websocketRequests: z.number().int().positive().default(6000).describe('Requests in a minute of a WebSocket.'),
      })
      .prefault({})
      .describe('What a caller may ask for.'),
    ...roleFields(coreRoles.api),
    gateway,
    clients: clients.describe('Pods of the cluster that may call HTTP and WebSocket. Default: none.'),
  })
  .prefault({})
  .describe(`${coreRoles.api.title}.`);
