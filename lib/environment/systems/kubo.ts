import * as z from 'zod';
import { image, multiaddr, storage } from '../fields';
import { portExposure } from '../sections/exposure';
import { resources } from '../sections/resources';

/** A kubo (IPFS) node, alike wherever one runs. */
export const kubo = z.strictObject({
  image: image.default('docker.io/ipfs/kubo:v0.42.0').describe('Image of kubo, 0.42 or newer.'),
  storage: storage.default('1Gi').describe('Volume of the repository; StorageMax is derived from it.'),
  swarm: portExposure.optional().describe('Publishes the swarm port 4001, TCP and UDP. Default: not published.'),
  bootstrap: z
    .array(multiaddr)
    .optional()
    .describe("Peers to start from; an empty list keeps the node alone. Default: kubo's public list."),
  connections: z
    .strictObject({
      low: z.number().int().positive().default(20).describe('Connections kept when there are too many.'),
      high: z.number().int().positive().default(40).describe('Connections at which the node starts to close some.'),
    })
    .superRefine(({ low, high }, context) => {
      if (low < high) return;
      const message = `is not less than high ${high}`;
      context.addIssue({ code: 'custom', path: ['low'], message, input: low });
    })
    .prefault({})
    .describe('Connection manager; small numbers keep the memory of a 2 GB machine.'),
  resources: resources({ cpu: '200m', memory: '384Mi', memoryLimit: '768Mi' }),
});
