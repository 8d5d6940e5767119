import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'smol-toml';
import { repositoryRoot } from '../../../../lib/repository';

/** Type of each key of a TOML file, by its path. */
export type KeyTypes = Readonly<Record<string, string>>;

/** Where the lists of keys of the real default configurations are. */
export const fixtures = {
  'config.toml': 'config-toml-keys-v9.0.4.json',
  'app.toml': 'app-toml-keys-v9.0.4.json',
  'client.toml': 'client-toml-keys-v9.0.4.json',
  bridge: 'node-bridge-keys-v0.31.4.json',
  light: 'node-light-keys-v0.31.4.json',
} as const;

/** A program's default configuration. */
export type ConfigName = keyof typeof fixtures;

/** Their folder. */
export const fixturesFolder = path.join(repositoryRoot, 'test/charts/celestia/config/fixtures');

/** The keys of a real default configuration. */
export const realKeyTypes = (name: ConfigName): KeyTypes =>
  JSON.parse(readFileSync(path.join(fixturesFolder, fixtures[name]), 'utf8'));

/** The keys of a TOML file; tables are told by the keys in them. */
export function keyTypes(text: string): KeyTypes {
  // A float without a fraction is told from an integer by this alone.
  return Object.fromEntries(within('', parse(text, { integersAsBigInt: true })));
}

function within(path: string, value: unknown): [string, string][] {
  if (Array.isArray(value)) return [[path, 'array']];
  if (typeof value !== 'object' || value === null) return [[path, names[typeof value] ?? 'date']];
  return Object.entries(value).flatMap(([key, inner]) => within(path === '' ? key : `${path}.${key}`, inner));
}

const names: Readonly<Record<string, string>> = {
  string: 'string',
  bigint: 'integer',
  number: 'float',
  boolean: 'boolean',
};
