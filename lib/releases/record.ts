import { mostPairs, type ReleasedChain, type ReleasedPair, type Releases, releasedPair } from './releases';

/** A moment as files have it, in UTC and to the second. */
export const secondOf = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z');

/** The record with another chain in place of the one before. */
export const withChain = (releases: Releases, chain: ReleasedChain): Releases => ({ ...releases, chain });

/** The record with a pair of images; one that was released before keeps its time and its place. */
export function withPair(releases: Releases, pair: ReleasedPair): Releases {
  const known = releasedPair(releases, pair);
  if (known === undefined) return { ...releases, images: [...releases.images, pair].slice(-mostPairs) };
  const { reviewed = known.reviewed } = pair;
  const images = releases.images.map((each) => (each === known ? { ...known, reviewed } : each));
  return { ...releases, images };
}
