import { InputError } from '../errors';
import { formatReference, type ImageReference, parseReference } from './reference';
import { RegistryError } from './registry/registry-error';

/** Registries asked at the same time. */
const atOnce = 4;

/** What a tag stands for. */
export interface Found {
  readonly name: string;
  readonly digest: string;
}

/** Why that could not be found out. */
export interface Failed {
  readonly name: string;
  readonly reason: string;
}

/**
 * Full names in byte order, each once.
 *
 * @throws InputError when a name is not that of an image with a tag
 */
export function namesOf(images: Iterable<string>): string[] {
  const problems: string[] = [];
  const names = new Set<string>();
  for (const image of images) {
    try {
      names.add(nameWithTag(image));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.lines);
    }
  }
  if (problems.length > 0) throw new InputError(problems);
  return [...names].sort();
}

function nameWithTag(image: string): string {
  const { registry, repository, tag } = parseReference(image);
  if (tag === undefined) throw new InputError([`"${image}" has no tag: write name:tag, such as ${image}:v1.0.0`]);
  return formatReference({ registry, repository, tag });
}

/** Asks about every name, a few at a time; one that fails does not stop the others. */
export async function askAll(
  names: readonly string[],
  ask: (image: ImageReference) => Promise<string>,
): Promise<(Found | Failed)[]> {
  const results = new Map<string, Found | Failed>();
  const waiting = names.values();
  const worker = async (): Promise<void> => {
    for (const name of waiting) results.set(name, await askOne(name, ask));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return names.flatMap((name) => results.get(name) ?? []);
}

async function askOne(name: string, ask: (image: ImageReference) => Promise<string>): Promise<Found | Failed> {
  try {
    return { name, digest: await ask(parseReference(name)) };
  } catch (error) {
    if (error instanceof RegistryError) return { name, reason: error.message };
    throw error;
  }
}
