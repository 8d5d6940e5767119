import path from 'node:path';
import { readText } from '../../../environment/file-text';
import type { Celestia } from '../chain-id';

/** A genesis file that an environment names. */
export type GivenGenesis = NonNullable<Celestia['genesis']['given']>;

/** Path of the file; the environment names it from its own folder. */
export const givenFile = (environmentFile: string, { file }: GivenGenesis): string =>
  path.resolve(path.dirname(environmentFile), file);

/**
 * The text of a given genesis.
 *
 * @throws InputError when the file cannot be used
 */
export const readGiven = (environmentFile: string, given: GivenGenesis): string =>
  readText(givenFile(environmentFile, given));
