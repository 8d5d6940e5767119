import { existsSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { readDocument } from '../environment/document';
import { image, moment } from '../environment/fields';
import { reason } from '../environment/sections/reason';
import { networkNames } from '../environment/systems/celestia/genesis';
import { validate } from '../environment/validate';

/** Pairs of images that are kept, the newest of them. */
export const mostPairs = 50;

const chainId = new RegExp(`^(${networkNames.join('|')})-[1-9]\\d{0,7}$`);

const chain = z.strictObject({
  id: z.string().regex(chainId, 'is not a chain id such as "rc0-1"'),
  genesis: z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 of 64 hexadecimal digits in lower case'),
  since: moment,
  reset: reason.optional(),
});

const pair = z.strictObject({ app: image, node: image, released: moment, reviewed: reason.optional() });

const releasesSchema = z.strictObject({
  chain: chain.optional(),
  images: z.array(pair).max(mostPairs).default([]),
});

/** What an environment has released: its chain, and the pairs of images that it ran, oldest first. */
export type Releases = z.output<typeof releasesSchema>;

/** The chain that an environment runs; with a reset where another one was given up for it. */
export type ReleasedChain = z.output<typeof chain>;

/** Images of celestia-app and celestia-node, and when they were first released together. */
export type ReleasedPair = z.output<typeof pair>;

/** The file that `npm run release` and `npm run promote` write for an environment. */
export function releasesFile(environmentFile: string, name: string): string {
  return path.join(path.dirname(environmentFile), 'releases', `${name}.yaml`);
}

/**
 * What an environment has released; nothing where it has no file.
 *
 * @throws InputError when the file cannot be used
 */
export function loadReleases(name: string, environmentFile: string): Releases {
  const file = releasesFile(environmentFile, name);
  return existsSync(file) ? validate(releasesSchema, readDocument(file)) : { images: [] };
}

/** A pair of images where it was released. */
export const releasedPair = (
  { images }: Releases,
  { app, node }: Pick<ReleasedPair, 'app' | 'node'>,
): ReleasedPair | undefined => images.find((pair) => pair.app === app && pair.node === node);
