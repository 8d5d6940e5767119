import type { Expected } from '../../../programs/celestia/genesis/checks/check';
import { sha256 } from '../../../programs/celestia/genesis/computed-genesis';
import { genesisProblems } from '../../../programs/celestia/genesis/genesis-problems';
import { type GivenGenesis, givenFile, readGiven } from '../../../programs/celestia/genesis/given-genesis';
import type { Finding } from '../../finding';
import { quote } from '../../words';
import { fileRead } from '../file-read';

const path = ['celestia', 'genesis', 'given'];

/** What is wrong with a given genesis; with its file or its hash first, from which the rest would follow. */
export function* givenFindings(given: GivenGenesis, environmentFile: string, expected: Expected): Generator<Finding> {
  const file = [...path, 'file'];
  const read = fileRead(file, given.file, givenFile(environmentFile, given), () => readGiven(environmentFile, given));
  if (!('value' in read)) return yield* read.findings;
  const { value: text } = read;
  const shown = quote(given.file);
  const hash = sha256(text);
  if (hash !== given.sha256) {
    yield { path: [...path, 'sha256'], message: `"${given.sha256}" is not the SHA-256 of ${shown}, which has ${hash}` };
    return;
  }
  for (const problem of genesisProblems(text, expected)) yield { path: file, message: `${shown} ${problem}` };
}
