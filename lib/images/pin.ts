import { askAll, type Failed, type Found, namesOf } from './ask';
import { type Digests, readDigests } from './lock';
import { claimedDigest, manifestDigest, type RegistryOptions } from './registry/manifest';
import { writeLock } from './write-lock';

/** How images are pinned. */
export interface PinOptions extends RegistryOptions {
  /** Path of images.lock.yaml. */
  readonly lockFile: string;
}

/** What became of the images, one line each. */
export interface PinResult {
  /** What was found: the image, its digest, and whether that is new. */
  readonly lines: readonly string[];
  /** Images that no digest was found for, or whose digest is another one, and why. */
  readonly failures: readonly string[];
}

/**
 * Asks the registries what the images' tags stand for and writes it down; entries of other images stay, and so does
 * the old digest of an image that could not be asked about.
 *
 * @throws InputError when a name is not that of an image with a tag
 */
export async function pin(images: Iterable<string>, { lockFile, ...options }: PinOptions): Promise<PinResult> {
  const before = readDigests(lockFile);
  const results = await askAll(namesOf(images), (image) => manifestDigest(image, options));
  const found = results.filter((result): result is Found => 'digest' in result);
  const after = { ...before, ...Object.fromEntries(found.map(({ name, digest }) => [name, digest])) };
  if (found.length > 0) writeLock(lockFile, after);
  return {
    lines: found.map(({ name, digest }) => `${name} ${digest} (${change(before[name], digest)})`),
    failures: failuresOf(results),
  };
}

/** Asks the registries whether every locked tag still stands for the locked digest; writes nothing. */
export async function checkPins({ lockFile, ...options }: PinOptions, images?: Iterable<string>): Promise<PinResult> {
  const locked = readDigests(lockFile);
  const names = images === undefined ? namesOf(Object.keys(locked)) : namesOf(images);
  const results = await askAll(names, (image) => claimedDigest(image, options));
  const found = results.filter((result): result is Found => 'digest' in result);
  const [same, other] = [true, false].map((wanted) =>
    found.filter(({ name, digest }) => (locked[name] === digest) === wanted),
  );
  return {
    lines: (same ?? []).map(({ name, digest }) => `${name} ${digest} (as locked)`),
    failures: [...(other ?? []).map((result) => moved(result, locked)), ...failuresOf(results)],
  };
}

function failuresOf(results: readonly (Found | Failed)[]): string[] {
  return results.flatMap((result) => ('reason' in result ? [`${result.name}: ${result.reason}`] : []));
}

function change(before: string | undefined, now: string): string {
  if (before === undefined) return 'new';
  return before === now ? 'unchanged' : `was ${before}`;
}

function moved({ name, digest }: Found, locked: Digests): string {
  const before = locked[name];
  if (before === undefined) return `${name}: is not locked; lock it: npm run pin -- ${name}`;
  return `${name}: locked is ${before}, the registry now has ${digest}; take it: npm run pin -- ${name}`;
}
