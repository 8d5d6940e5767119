import * as z from 'zod';
import { rcloneImage } from '../../../programs/rclone';
import { setupKeysSource } from '../../../programs/rollup/zk-stack/setup-keys';
import { dnsName, image, storage } from '../../fields';

const bucket = z.strictObject({
  from: z.literal('bucket').describe('The bucket "setup-keys" of the section aws.'),
  folder: z
    .string()
    .regex(/^[a-zA-Z0-9][\w.-]{0,62}$/, 'is not the name of a folder: letters, digits, dots, hyphens and underscores')
    .default(setupKeysSource.folder)
    .describe('Its folder: another one for every set of keys, whose files are never changed.'),
  size: storage.default('100Gi').describe('Volume that they are loaded to.'),
  storageClass: dnsName
    .meta({ examples: ['efs'] })
    .optional()
    .describe(
      'StorageClass of files that pods of several nodes mount: a Job loads the keys there once. Default: each worker loads them to a disk of its own before it starts.',
    ),
  image: image.default(rcloneImage).describe('Image of rclone, which loads them.'),
});

const inImage = z.strictObject({
  from: z.literal('image').describe('The images hold them, which published ones do not.'),
});

/** Where the setup keys of the proof system come from. */
export const setupKeys = z
  .discriminatedUnion('from', [bucket, inImage])
  .prefault({ from: 'bucket' })
  .describe('Where setup keys come from.');
