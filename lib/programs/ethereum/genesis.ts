import path from 'node:path';
import { readBytes, readText } from '../../environment/file-text';
import type { LoadedEnvironment } from '../../environment/load';
import { gzip } from '../../gzip';

/** The section of a network of its own. */
export type Devnet = Extract<NonNullable<LoadedEnvironment['ethereum']>, { network: 'devnet' }>;

/** Files of a genesis, as a ConfigMap holds them. */
export interface GenesisFiles {
  /** Content by file name: genesis.json, config.yaml, and where deposits begin. */
  readonly texts: Readonly<Record<string, string>>;
  /** Base64 by file name: genesis.ssz.gz, since a state of the mainnet preset has more bytes than a ConfigMap. */
  readonly binaries: Readonly<Record<string, string>>;
}

/** A file of a genesis, by its key in the environment. */
export type GenesisKey = Exclude<keyof Devnet['genesis'], 'depositBlock'>;

/** Keys of all of them. */
export const genesisKeys: readonly GenesisKey[] = ['execution', 'config', 'state'];

/** Bytes of the largest genesis state that is read. */
const LARGEST_STATE = 8 * 2 ** 20;

/** Path of a file of the genesis; the environment names it from its own folder. */
export const genesisPath = ({ genesis }: Devnet, key: GenesisKey, environmentFile: string): string =>
  path.resolve(path.dirname(environmentFile), genesis[key]);

/**
 * The bytes of one file.
 *
 * @throws InputError when it cannot be used
 */
export function genesisBytes(devnet: Devnet, key: GenesisKey, environmentFile: string): Buffer {
  const file = genesisPath(devnet, key, environmentFile);
  return key === 'state' ? readBytes(file, LARGEST_STATE) : Buffer.from(readText(file));
}

/**
 * The genesis of a network of its own.
 *
 * @throws InputError when one of its files cannot be used
 */
export function genesisFiles(devnet: Devnet, environmentFile: string): GenesisFiles {
  const bytes = (key: GenesisKey): Buffer => genesisBytes(devnet, key, environmentFile);
  return {
    texts: {
      'genesis.json': bytes('execution').toString(),
      'config.yaml': bytes('config').toString(),
      ...depositFiles(devnet),
    },
    binaries: { 'genesis.ssz.gz': packed('state', bytes('state')).toString('base64') },
  };
}

/** A file as the ConfigMap holds it. */
export const packed = (key: GenesisKey, bytes: Buffer): Buffer => (key === 'state' ? gzip(bytes) : bytes);

/** What some consensus clients read beside the configuration, by file name. */
export function depositFiles({ genesis: { depositBlock } }: Devnet): Readonly<Record<string, string>> {
  const { number, hash } = depositBlock;
  return {
    'deposit_contract_block.txt': `${number}\n`,
    ...(hash && { 'deposit_contract_block_hash.txt': `${hash}\n` }),
  };
}
