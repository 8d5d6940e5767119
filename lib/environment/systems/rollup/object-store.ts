import * as z from 'zod';
import { dnsName, storage } from '../../fields';

const bucket = z.strictObject({
  kind: z.literal('bucket').describe('The bucket "proofs" of the section aws, by the identity of the pods.'),
});

const volume = z.strictObject({
  kind: z.literal('volume').describe('A volume that all pods of the chain mount.'),
  size: storage.default('20Gi').describe('Its size.'),
  storageClass: dnsName
    .meta({ examples: ['efs'] })
    .optional()
    .describe("StorageClass; it must let pods of several nodes write. Default: the cluster's."),
});

/** Where the parts of the rollup hand each other what they made. */
export const objectStore = z
  .discriminatedUnion('kind', [bucket, volume])
  .describe('Where the chain and its provers hand each other batches, witnesses and proofs.');
