import { InputError } from '../errors';
import { isDigest, parseImage } from '../k8s/image-reference';

/** An image's full name: which registry, which repository in it, which version. */
export interface ImageReference {
  /** Host, with its port where it has one: `ghcr.io`, `127.0.0.1:5000`. */
  readonly registry: string;
  /** Path in the registry: `ipfs/kubo`. */
  readonly repository: string;
  readonly tag?: string;
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest?: string;
}

const DOCKER_HUB = 'docker.io';

/** @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests */
const grammar = {
  registry: /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:]+\])(?::[0-9]{1,5})?$/,
  repository: /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/,
  tag: /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/,
};

/**
 * Takes an image's name apart and fills in what Docker leaves out: `ipfs/kubo:v0.42.0` is on `docker.io`, and a name
 * without a slash in its `library`.
 *
 * @throws InputError when it is not the name of an image
 */
export function parseReference(image: string): ImageReference {
  const { name, tag, digest } = parseImage(image);
  const { registry, path } = splitRegistry(name);
  const repository = registry === DOCKER_HUB && !path.includes('/') ? `library/${path}` : path;
  const problem =
    repositoryProblem(registry, repository) ??
    (tag === undefined || grammar.tag.test(tag)
      ? undefined
      : `the tag "${tag}" may hold letters, digits, "." "_" "-"`) ??
    (digest === undefined || isDigest(digest) ? undefined : `the digest "${digest}" is not sha256: and 64 hex digits`);
  if (problem !== undefined) throw new InputError([`"${image}" is not the name of an image: ${problem}`]);
  return { registry, repository, tag, digest };
}

/** The full name, as the lock file writes it: `docker.io/ipfs/kubo:v0.42.0`. */
export function formatReference({ registry, repository, tag, digest }: ImageReference): string {
  const version = `${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
  return `${registry}/${repository}${version}`;
}

function splitRegistry(name: string): { registry: string; path: string } {
  const [first = '', ...rest] = name.split('/');
  const isHost = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost');
  if (!isHost) return { registry: DOCKER_HUB, path: name };
  return { registry: first === `index.${DOCKER_HUB}` ? DOCKER_HUB : first, path: rest.join('/') };
}

function repositoryProblem(registry: string, repository: string): string | undefined {
  if (!grammar.registry.test(registry)) return `"${registry}" is not a host with an optional port`;
  if (grammar.repository.test(repository)) return undefined;
  const lower = repository.toLowerCase();
  const advice = grammar.repository.test(lower) ? `; did you mean "${lower}"?` : '';
  return `the repository "${repository}" may hold lower-case letters, digits, single "." "_" "-" and "/"${advice}`;
}
