import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { parse, type TomlTable } from 'smol-toml';
import type { Preparation } from '../../../lib/programs/ethereum/client';
import { programs } from '../support/programs';

const run = (command: string, args: readonly string[], home: string): string =>
  execFileSync(command, args, {
    encoding: 'utf8',
    timeout: 60_000,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { HOME: home, PATH: `${path.dirname(programs.geth)}${path.delimiter}${process.env.PATH ?? ''}` },
  });

/** How Geth understands its arguments. */
export const configurationOf = (args: readonly string[], home: string): TomlTable =>
  parse(run(programs.geth, [...args, 'dumpconfig'], home));

/** Runs what prepares a database, as the container does. */
export function prepare({ command: [command = '', ...before], arguments: args }: Preparation, home: string): void {
  run(command, [...before, ...args], home);
}
