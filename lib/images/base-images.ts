import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../repository';
import type { OwnImage } from './own-images';

/** An image that a Dockerfile starts from, and the build argument that names another. */
export interface BaseImage {
  readonly argument: string;
  /** `name:tag`. */
  readonly image: string;
}

/** What an image starts from: every `FROM ${ARGUMENT}` of its Dockerfile, once each. */
export function baseImages({ folder }: OwnImage): BaseImage[] {
  const dockerfile = readFileSync(path.join(repositoryRoot, folder, 'Dockerfile'), 'utf8');
  const used = new Set([...dockerfile.matchAll(/^FROM \$\{(\w+)\}/gm)].map(([, argument]) => argument));
  return [...dockerfile.matchAll(/^ARG (\w+)=(\S+)$/gm)].flatMap(([, argument = '', image = '']) =>
    used.has(argument) ? [{ argument, image }] : [],
  );
}
