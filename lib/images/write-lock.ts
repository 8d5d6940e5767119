import { stringify } from 'yaml';
import { writeInOnePiece } from '../write-file';
import type { Digests } from './lock';

const header = `# Digests of images: what a tag stood for when it was last looked at. Pods start these bytes, whatever the tag becomes.
# Written by \`npm run pin\`; checked against the registries by \`npm run pin -- --check\`. An image that is not here
# renders by its tag alone, and is refused where the environment says \`requireDigests: true\`.
`;

/** Replaces the lock file in one step, sorted by name, so that its diff shows what changed. */
export function writeLock(file: string, digests: Digests): void {
  writeInOnePiece(file, lockText(digests));
}

/** The file's whole text. */
export function lockText(digests: Digests): string {
  const names = Object.keys(digests).sort();
  return `${header}${stringify(Object.fromEntries(names.map((name) => [name, digests[name]])), { lineWidth: 0 })}`;
}
