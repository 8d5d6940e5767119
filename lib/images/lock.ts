import { existsSync } from 'node:fs';
import { parseDocument } from '../environment/document';
import { readText } from '../environment/file-text';
import { issueLines } from '../environment/validate';
import { shown } from '../environment/words';
import { InputError } from '../errors';
import { isDigest } from '../k8s/image-reference';
import { formatReference, parseReference } from './reference';

/** Digest by full name with tag: `docker.io/ipfs/kubo:v0.42.0` → `sha256:…`. */
export type Digests = Readonly<Record<string, string>>;

/** What images.lock.yaml says, and what was asked of it. */
export interface Lock {
  readonly digests: Digests;
  /** Adds the digest to an image that the file knows. */
  readonly pin: (image: string) => string;
  /** Images that `pin` was asked for and the file does not know, in byte order. */
  readonly unpinned: readonly string[];
}

/**
 * Reads the lock file; one that is missing, or holds only comments, locks nothing.
 *
 * @throws InputError with a line for every entry that is not an image and its digest
 */
export function readLock(file: string): Lock {
  const digests = readDigests(file);
  const unpinned = new Set<string>();
  const pin = (image: string): string => {
    const result = pinned(image, digests);
    if (!result.includes('@')) unpinned.add(result);
    return result;
  };
  return Object.freeze({
    digests,
    pin,
    get unpinned() {
      return [...unpinned].sort();
    },
  });
}

/** The image as a container states it: `name:tag@sha256:…` where it is locked, unchanged where it is not. */
export function pinned(image: string, digests: Digests): string {
  if (image.includes('@')) return image;
  const digest = digests[formatReference(parseReference(image))];
  return digest === undefined ? image : `${image}@${digest}`;
}

/** Only the entries of the lock file. */
export function readDigests(file: string): Digests {
  const text = existsSync(file) ? readText(file) : '';
  if (text.split('\n').every((line) => /^\s*(#|$)/.test(line))) return Object.freeze({});
  const document = parseDocument(text, file);
  const entries = Object.entries(document.value as Readonly<Record<string, unknown>>);
  const findings = entries.flatMap(([image, digest]) => {
    const message = entryProblem(image, digest);
    return message === undefined ? [] : [{ path: [image], message }];
  });
  if (findings.length > 0) throw new InputError(issueLines(document, findings));
  return Object.freeze(Object.assign(Object.create(null), document.value));
}

function entryProblem(image: string, digest: unknown): string | undefined {
  if (typeof digest !== 'string' || !isDigest(digest)) {
    return `${shown(digest)} is not a digest, "sha256:" and 64 hexadecimal digits`;
  }
  const full = fullName(image);
  if (full instanceof InputError) return full.message;
  return full === image ? undefined : `is not a full name with its tag; write "${full}"`;
}

function fullName(image: string): string | InputError {
  try {
    const { registry, repository, tag = '<tag>' } = parseReference(image);
    return formatReference({ registry, repository, tag });
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}
