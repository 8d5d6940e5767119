import { parseImage } from '../../k8s/image-reference';

/** Which program an image holds, and which version of it. */
export interface ImageVersion {
  /** Last part of its name: `celestia-app`. */
  readonly program: string;
  /** Its tag: `v9.0.4-mocha`. */
  readonly tag: string;
  readonly numbers: readonly [major: number, minor: number, patch: number];
}

/** Last parts of the names that the programs' images have, in any registry. */
export const imageNames = {
  app: ['celestia-app', 'celestia-app-standalone'],
  node: ['celestia-node'],
} as const;

const pattern = /^v(\d+)\.(\d+)\.(\d+)(?:-[0-9A-Za-z.-]+)?$/;

/** Last part of an image's name. */
export const programOf = (image: string): string => parseImage(image).name.split('/').at(-1) ?? '';

/** What the name and tag of an image say; undefined where the tag is no version. */
export function imageVersion(image: string): ImageVersion | undefined {
  const { tag = '' } = parseImage(image);
  const [, major, minor, patch] = pattern.exec(tag) ?? [];
  if (patch === undefined) return undefined;
  return { program: programOf(image), tag, numbers: [Number(major), Number(minor), Number(patch)] };
}

/** Less than 0 where a version is older than another; what follows a hyphen names a network and does not count. */
export function compareVersions(a: ImageVersion, b: ImageVersion): number {
  const differences = a.numbers.map((number, index) => number - (b.numbers[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}
