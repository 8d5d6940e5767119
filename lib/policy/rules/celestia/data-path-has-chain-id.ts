import { celestiaPods } from '../../celestia-pods';
import { chainIdOf } from '../../chain-ids';
import type { CommandLine } from '../../command-lines';
import { flagValue, subcommands } from '../../command-words';
import { found } from '../../found';
import type { KnownContainer } from '../../known-pods';
import type { Rule, Violation } from '../../rule';

/** How each program is told where its data are, and the commands that write some. */
const homes: readonly { program: string; flag: string; variable?: string; writes: readonly string[] }[] = [
  { program: 'celestia-appd', flag: '--home', variable: 'CELESTIA_APP_HOME', writes: ['init', 'start'] },
  { program: 'celestia', flag: '--node.store', writes: ['init', 'start', 'run', 'daemon'] },
];

type Home = (typeof homes)[number];
type Place = Omit<Violation, 'message'>;

export const dataPathHasChainId: Rule = {
  id: 'data-path-has-chain-id',
  refuses: 'data of celestia-app or celestia-node in a directory that is not of its chain',
  why: 'over the data of another chain both programs go on with that one, without a word',
  fix: 'give `--home` or `--node.store` a directory that has the chain id as its name',
  *check(cluster) {
    for (const pod of celestiaPods(cluster)) {
      const chainId = chainIdOf(cluster, pod);
      if (chainId === undefined) continue;
      for (const container of pod.containers) {
        for (const line of container.lines) {
          const home = homes.find(({ program }) => program === line.program);
          if (!home || !subcommands(line).some(({ text }) => home.writes.includes(text))) continue;
          const { place, value } = directory(container, line, home);
          if (value?.includes('$') || value?.split('/').includes(chainId)) continue;
          yield { ...place, message: `${home.flag} is ${found(value)}, and the chain id ${JSON.stringify(chainId)}` };
        }
      }
    }
  },
};

function directory(
  { variables }: KnownContainer,
  line: CommandLine,
  { flag, variable }: Home,
): { readonly place: Place; readonly value?: string } {
  const word = flagValue(line, flag);
  if (word) return { place: { object: word.object, path: word.path }, value: word.text };
  const set = variables.find(({ name }) => name === variable);
  const { object, path } = set ?? line.start;
  return { place: { object, path }, value: set?.value };
}
