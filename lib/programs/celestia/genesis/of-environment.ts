import type { LoadedEnvironment } from '../../../environment/load';
import { type Chain, chainOf } from '../chain-id';
import { computedGenesis, sha256 } from './computed-genesis';
import { readGiven } from './given-genesis';

/** The genesis of an environment's chain. */
export interface EnvironmentGenesis extends Chain {
  /** JSON. */
  readonly text: string;
  /** Hash of the text, in lower case. */
  readonly sha256: string;
}

/**
 * The genesis of an environment, computed or given.
 *
 * @param today time of synthesis
 * @throws Error where a rule over environments should have found that there is none
 */
export function genesisOf(environment: LoadedEnvironment, today: Date): EnvironmentGenesis {
  const { celestia, file } = environment;
  const chain = celestia && chainOf(celestia, today);
  if (celestia === undefined || chain === undefined) throw new Error(`${file} names no chain`);
  const { given } = celestia.genesis;
  const text = given === undefined ? computedGenesis({ ...environment, celestia }, chain) : readGiven(file, given);
  if (text === undefined) throw new Error(`there is no default genesis for ${celestia.images.app}`);
  return { ...chain, text, sha256: sha256(text) };
}
