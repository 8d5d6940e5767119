import { parseDocument } from '../environment/document';
import { readText } from '../environment/file-text';
import { shownFile } from '../environment/finding';
import { checkEnvironment } from '../environment/load';
import { genesisOf } from '../programs/celestia/genesis';
import { networkOf } from './network';
import { nextChain } from './next-chain';
import { secondOf, withChain, withPair } from './record';
import { releasesFile } from './releases';
import { save } from './save';
import { editYaml } from './yaml-edit';

/** What to release. */
export interface ReleaseProps {
  /** Path of the environment file. */
  readonly file: string;
  /** Why the chain of a network that is kept is given up. @default it is kept */
  readonly reset?: string;
  readonly now: Date;
}

/**
 * Begins the next chain of an environment and writes down what it runs.
 *
 * @returns what was done, one line each
 * @throws InputError where that may not be, or the result would be wrong; then nothing is changed
 */
export function release({ file, reset, now }: ReleaseProps): string[] {
  const before = readText(file);
  const time = secondOf(now);
  const text = editYaml(
    before,
    nextChain(checkEnvironment(parseDocument(before, file), { rules: [] }), { time, reset }),
  );
  const next = checkEnvironment(parseDocument(text, file));
  const genesis = genesisOf(next, now);
  const chain = { id: genesis.chainId, genesis: genesis.sha256, since: time, reset };
  const { app, node } = networkOf(next, 'release').images;
  const releases = withPair(withChain(next.releases, chain), { app, node, released: time });
  const { name } = save({ file, text, releases });
  return [
    `${name}: chain ${genesis.chainId}, genesis of ${genesis.time} with sha256 ${genesis.sha256}`,
    `images: ${app}, ${node}`,
    `wrote ${shownFile(file)} and ${shownFile(releasesFile(file, name))}`,
    `next: commit both, then ENVIRONMENT=${name} npx cdk8s synth`,
  ];
}
