import { existsSync } from 'node:fs';
import path from 'node:path';
import { readArguments } from '../arguments';
import { InputError } from '../errors';
import { buildImages } from './build';
import { targets } from './cluster-targets';
import { type OwnImage, ownImages } from './own-images';
import { parseReference } from './reference';

/** What the command works on. */
export interface ImagesCommandProps {
  readonly argv: readonly string[];
  /** Adds the digest of the lock file to an image. */
  readonly pin: (image: string) => string;
  readonly print: (line: string) => void;
}

const options = {
  target: { type: 'string', default: 'kind' },
  cluster: { type: 'string' },
  'relay-server': { type: 'string' },
  tag: { type: 'string', multiple: true },
} as const;

const usage =
  'usage: npm run images -- [--target kind|k3d|none] [--cluster <name>] [--tag <image>=<name:tag>] … [--relay-server <folder>] [<image>] …';

/** `npm run images`: builds the images of this repository, those that are named or all, and loads them. */
export async function imagesCommand({ argv, pin, print }: ImagesCommandProps): Promise<void> {
  const { values, positionals } = readArguments({ args: [...argv], options, allowPositionals: true }, usage);
  const problems: string[] = [];
  const target = targets.find((known) => known === values.target);
  if (target === undefined) problems.push(`--target "${values.target}" is not one of ${targets.join(', ')}`);
  const tags = new Map((values.tag ?? []).flatMap((text) => tagOf(text, problems)));
  const chosen = positionals.length > 0 ? positionals : Object.keys(ownImages);
  for (const name of new Set([...chosen, ...tags.keys()]))
    if (!Object.hasOwn(ownImages, name)) problems.push(unknownImage(name));
  if (target === undefined || problems.length > 0) throw new InputError(problems);
  const server = values['relay-server'];
  const images = imagesOf(chosen, tags).filter((image) => buildable(image, server, positionals.length > 0, print));
  await buildImages(images, target, { cluster: values.cluster, server, pin, print });
}

/**
 * An image that needs a program of others is left out without it, or refused where it was named; some are left out
 * unless they are named.
 */
function buildable(
  { name, given, onlyNamed = false }: OwnImage,
  server: string | undefined,
  named: boolean,
  print: (line: string) => void,
) {
  if (onlyNamed && !named) {
    print(`left out ${name}: built only where it is named`);
    return false;
  }
  if (given === undefined) return true;
  if (server !== undefined && existsSync(path.join(server, given.file))) return true;
  const line =
    server === undefined
      ? `${name}: needs ${given.file}, which is not built here; give its folder with --relay-server <folder>`
      : `--relay-server "${server}" holds no ${given.file}`;
  if (named || server !== undefined) throw new InputError([line]);
  print(`left out ${line}`);
  return false;
}

function imagesOf(chosen: readonly string[], tags: ReadonlyMap<string, string>): OwnImage[] {
  return [...new Set(chosen)].flatMap((key) => {
    const image = ownImages[key];
    return image === undefined ? [] : [{ ...image, name: tags.get(key) ?? image.name }];
  });
}

/** `orbitdb=ghcr.io/owner/orbitdb:v1` → the image's key and the name it gets. */
function tagOf(text: string, problems: string[]): [key: string, name: string][] {
  const [, key, name] = /^([^=]+)=(.*)$/.exec(text) ?? [];
  if (key === undefined || name === undefined) {
    problems.push(`--tag "${text}" is not <image>=<name:tag>, such as orbitdb=ghcr.io/owner/orbitdb:v1.0.0`);
    return [];
  }
  problems.push(...nameProblem(name));
  return [[key, name]];
}

function nameProblem(name: string): readonly string[] {
  try {
    const { tag, digest } = parseReference(name);
    return tag !== undefined && digest === undefined
      ? []
      : [`"${name}" is not a name with a tag, such as ${name}:v1.0.0`];
  } catch (error) {
    if (error instanceof InputError) return error.lines;
    throw error;
  }
}

function unknownImage(name: string): string {
  return `"${name}" is not built here; the images of this repository are ${Object.keys(ownImages).join(', ')}`;
}
