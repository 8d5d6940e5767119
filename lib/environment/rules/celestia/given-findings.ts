import { InputError } from '../../../errors';
import type { Expected } from '../../../programs/celestia/genesis/checks/check';
import { sha256 } from '../../../programs/celestia/genesis/computed-genesis';
import { genesisProblems } from '../../../programs/celestia/genesis/genesis-problems';
import { type GivenGenesis, givenFile, readGiven } from '../../../programs/celestia/genesis/given-genesis';
import { type Finding, shownFile } from '../../finding';
import { quote } from '../../words';

const path = ['celestia', 'genesis', 'given'];

/** What is wrong with a given genesis; with its file or its hash first, from which the rest would follow. */
export function* givenFindings(given: GivenGenesis, environmentFile: string, expected: Expected): Generator<Finding> {
  const file = [...path, 'file'];
  const shown = quote(given.file);
  let text: string;
  try {
    text = readGiven(environmentFile, given);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const prefix = shownFile(givenFile(environmentFile, given));
    for (const line of error.lines) yield { path: file, message: `${shown}${line.slice(prefix.length)}` };
    return;
  }
  const hash = sha256(text);
  if (hash !== given.sha256) {
    yield { path: [...path, 'sha256'], message: `"${given.sha256}" is not the SHA-256 of ${shown}, which has ${hash}` };
    return;
  }
  for (const problem of genesisProblems(text, expected)) yield { path: file, message: `${shown} ${problem}` };
}
