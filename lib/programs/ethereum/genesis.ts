import path from 'node:path';
import { readBytes, readText } from '../../environment/file-text';
import type { LoadedEnvironment } from '../../environment/load';

/** The section of a network of its own. */
export type Devnet = Extract<NonNullable<LoadedEnvironment['ethereum']>, { network: 'devnet' }>;

/** Files of a genesis, as a ConfigMap holds them. */
export interface GenesisFiles {
  /** Content by file name: genesis.json, config.yaml. */
  readonly texts: Readonly<Record<string, string>>;
  /** Base64 by file name: genesis.ssz. */
  readonly binaries: Readonly<Record<string, string>>;
}

/** Bytes of the largest genesis state that is read. */
const LARGEST_STATE = 8 * 2 ** 20;

/** Path of a file of the genesis; the environment names it from its own folder. */
export const genesisPath = (environmentFile: string, file: string): string =>
  path.resolve(path.dirname(environmentFile), file);

/**
 * The genesis of a network of its own.
 *
 * @throws InputError when one of its files cannot be used
 */
export function genesisFiles({ genesis }: Devnet, environmentFile: string): GenesisFiles {
  const [execution, config, state] = [genesis.execution, genesis.config, genesis.state].map((file) =>
    genesisPath(environmentFile, file),
  ) as [string, string, string];
  return {
    texts: { 'genesis.json': readText(execution), 'config.yaml': readText(config) },
    binaries: { 'genesis.ssz': readBytes(state, LARGEST_STATE).toString('base64') },
  };
}
