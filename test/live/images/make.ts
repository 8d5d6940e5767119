import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repositoryRoot } from '../../../lib/repository';
import type { Cleanup } from '../support/cleanup';
import { succeed } from '../support/shell';
import { clusterTool, imageCache } from '../support/tools';
import type { Recipe } from './recipe';

const baseScript = path.join(repositoryRoot, 'test/live/images/base.sh');
const recipes = path.join(repositoryRoot, 'test/live/images/recipes.ts');
const debian = path.join(imageCache, 'base.tar');

/**
 * Makes an image, or takes the one of an earlier run that was made of the same files.
 *
 * @param name under which the charts render it
 * @returns its archive
 */
export async function makeImage(name: string, recipe: Recipe, cleanup: Cleanup): Promise<string> {
  await makeDebian();
  const archive = path.join(imageCache, 'images', `${name.replace(/[/:]/g, '_')}.tar`);
  await unlessMade(archive, keyOf(recipe), async () => {
    const work = mkdtempSync(path.join(tmpdir(), 'chainyard-image-'));
    cleanup.add(() => rmSync(work, { recursive: true, force: true }));
    const files = Object.entries(await recipe.files(work, debian)).map(([target, source]) => `${source}:${target}`);
    const base = recipe.debian ? ['--base'] : [];
    const entrypoint = recipe.entrypoint ? ['--entrypoint', JSON.stringify(recipe.entrypoint)] : [];
    const options = [...base, ...entrypoint, '--user', String(recipe.user)];
    // Images are made in the cache, where no cluster runs; a cluster takes them from there.
    await succeed([clusterTool, 'image', name, ...options, ...files], { environment: { CLUSTER_DIR: imageCache } });
  });
  return archive;
}

async function makeDebian(): Promise<void> {
  mkdirSync(imageCache, { recursive: true });
  await unlessMade(debian, hash([readFileSync(baseScript)]), () =>
    succeed(['bash', baseScript, debian], { seconds: 900 }),
  );
}

/** Makes a file, and writes down beside it what it was made of. */
async function unlessMade(file: string, key: string, make: () => Promise<unknown>): Promise<void> {
  const note = `${file}.key`;
  if (existsSync(file) && existsSync(note) && readFileSync(note, 'utf8') === key) return;
  rmSync(note, { force: true });
  await make();
  writeFileSync(note, key);
}

function keyOf({ sources, what }: Recipe): string {
  const files = [baseScript, recipes, ...sources].flatMap((source) => filesBelow(source));
  return hash([Buffer.from(what), ...files.map((file) => readFileSync(file))]);
}

function filesBelow(file: string): string[] {
  if (!statSync(file).isDirectory()) return [file];
  return readdirSync(file)
    .sort()
    .flatMap((name) => filesBelow(path.join(file, name)));
}

function hash(parts: readonly Uint8Array[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(createHash('sha256').update(part).digest());
  return sum.digest('hex');
}
