import { repositoryFile } from '../../../../lib/repository';

/** The flags that a version of a client has. */
export interface Flags {
  /** As in the first line: `geth v1.17.5`. */
  readonly client: string;
  /** Where they were read, at that version. */
  readonly source: string;
  readonly names: ReadonlySet<string>;
}

/**
 * Reads `flags/<client>.txt`: the client with its version, the source, then one flag a line, after which a source of its
 * own may stand.
 */
export function flagsOf(client: string): Flags {
  const [first = '', second = '', ...lines] = repositoryFile(`test/lib/programs/ethereum/flags/${client}.txt`)
    .trimEnd()
    .split('\n');
  const names = new Set(lines.map((line) => line.replace(/ # .*/, '')));
  return { client: first.replace('# ', ''), source: second.replace('# ', ''), names };
}

/** Names of the flags among arguments: what stands before the first `=`; values of their own and subcommands are none. */
export const flagNames = (args: readonly string[]): string[] =>
  args.filter((argument) => argument.startsWith('-')).map((argument) => argument.replace(/=.*/s, ''));
