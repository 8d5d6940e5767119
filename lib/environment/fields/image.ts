import { isFloatingTag } from '../../k8s/image-reference';
import { didYouMean, quote } from '../words';
import { checkedText } from './checked-text';

/** @see https://github.com/distribution/reference for the grammar of names, tags and digests */
const component = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const host = '(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*(?::\\d+)?';
const name = `(?:${host}/)?${component}(?:/${component})*`;
const tag = '[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,127}';
const digest = 'sha256:[0-9a-f]{64}';

const namePattern = new RegExp(`^${name}$`);
const tagPattern = new RegExp(`^${tag}$`);
const imagePattern = new RegExp(`^${name}:${tag}(?:@${digest})?$`);
const untaggedPattern = new RegExp(`^${name}(?:@${digest})?$`);

/** Image with its version, and its digest if wanted: `docker.io/ipfs/kubo:v0.42.0`. */
export const image = checkedText(imageProblem, { pattern: imagePattern, examples: ['docker.io/ipfs/kubo:v0.42.0'] });

/** Image without its version: `ghcr.io/owner/relay`. */
export const imageName = checkedText(nameProblem, { pattern: namePattern, examples: ['ghcr.io/owner/relay'] });

/** Version of an image: `v0.42.0`. */
export const imageTag = checkedText(tagProblem, { pattern: tagPattern, examples: ['v0.42.0'] });

function imageProblem(value: string): string | undefined {
  if (imagePattern.test(value)) return tagProblem(tagOf(value));
  if (untaggedPattern.test(value)) return 'has no tag: add the version, as in "docker.io/ipfs/kubo:v0.42.0"';
  return `is not an image with its tag${didYouMean(corrected(value, imagePattern))}`;
}

function nameProblem(value: string): string | undefined {
  if (namePattern.test(value)) return undefined;
  if (imagePattern.test(value)) return 'must be the name alone, without tag and digest';
  return `is not a name of an image${didYouMean(corrected(value, namePattern))}`;
}

function tagProblem(value: string): string | undefined {
  if (!tagPattern.test(value)) return 'is not a tag: letters, digits, _, . and -, at most 128';
  if (!isFloatingTag(value)) return undefined;
  return `must name a version: the tag ${quote(value)} changes its meaning`;
}

function tagOf(value: string): string {
  const untilDigest = value.replace(/@.*$/, '');
  return untilDigest.slice(untilDigest.lastIndexOf(':') + 1);
}

/** Without the scheme and spaces of a copied address, and the name in lower case. */
function corrected(value: string, pattern: RegExp): string | undefined {
  const bare = value.trim().replace(/^[a-z]+:\/\//i, '');
  const [, named = '', version = ''] = /^(.*?)(:[^:/]+)?$/.exec(bare) ?? [];
  return [bare, `${named.toLowerCase()}${version}`].find((candidate) => pattern.test(candidate));
}
