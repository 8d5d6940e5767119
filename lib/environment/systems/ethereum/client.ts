import * as z from 'zod';
import { cpu, dnsName, image, memory, storage } from '../../fields';
import { limitCoversRequest } from '../../sections/resources';

const resources = z
  .strictObject({
    cpu: cpu.optional().describe("CPU requested. Default: the client's on this network."),
    memory: memory.optional().describe("Memory requested. Default: the client's on this network."),
    memoryLimit: memory
      .optional()
      .describe("Memory at most; above it the program is killed. Default: the client's on this network."),
  })
  .superRefine(limitCoversRequest)
  .prefault({})
  .describe('CPU and memory, where they differ from what the client needs on this network.');

const volume = z
  .strictObject({
    size: storage.optional().describe("Size. Default: the client's on this network."),
    class: dnsName
      .meta({ examples: ['gp3-encrypted'] })
      .optional()
      .describe('StorageClass. Default: one of the provider, as fast as the client needs on this network.'),
  })
  .prefault({})
  .describe('Volume of its database.');

/** What execution and consensus clients are configured by alike. */
export const clientFields = {
  image: image
    .meta({ examples: ['docker.io/ethereum/client-go:v1.17.5'] })
    .optional()
    .describe('Image of the client. Default: the version whose flags are known here.'),
  storage: volume,
  resources,
  maximumPeers: z
    .number()
    .int()
    .min(1)
    .meta({ examples: [50] })
    .optional()
    .describe("Peers at most. Default: the client's."),
  arguments: z
    .array(z.string().regex(/^--?[A-Za-z]/, 'is not a flag such as "--cache=8192"'))
    .meta({ examples: [['--cache=8192']] })
    .default([])
    .describe('Flags beyond those that chainyard sets; they are not checked.'),
};

/** Names of the clients of a table, as an enum takes them. */
export const clientNames = (clients: readonly { readonly name: string }[]) =>
  clients.map(({ name }) => name) as [string, ...string[]];
