import { existsSync } from 'node:fs';
import * as z from 'zod';
import { readDocument } from '../environment/document';
import { validate } from '../environment/validate';

const lockSchema = z.record(
  z.string().regex(/^[^\s@]+:[^\s@:/]+$/, 'is not an image with a tag'),
  z.string().regex(/^sha256:[0-9a-f]{64}$/, 'is not a digest such as "sha256:" and 64 hexadecimal digits'),
);

/** Digests by `name:tag`. */
export type ImageLock = Readonly<Record<string, string>>;

/**
 * Reads the lock file that `npm run pin` writes; none is an empty one.
 *
 * @throws InputError when it is not a map of images to digests
 */
export function readLock(file: string): ImageLock {
  if (!existsSync(file)) return {};
  return Object.freeze(validate(lockSchema, readDocument(file)));
}

/** `name:tag@sha256:…` where the lock has the image, else the image as it is. */
export function pinned(image: string, lock: ImageLock): string {
  const digest = lock[image];
  return digest === undefined ? image : `${image}@${digest}`;
}
