/** A table of TOML, by key. */
export interface TomlTable {
  readonly [key: string]: TomlValue;
}

type TomlValue = string | number | boolean | readonly string[] | TomlTable;

/** The text of a table; the library is loaded when the first one is written, since most environments have none. */
export function toml(table: TomlTable): string {
  const { stringify } = require('smol-toml') as typeof import('smol-toml');
  return stringify(table);
}
