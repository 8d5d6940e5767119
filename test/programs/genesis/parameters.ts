import { type Patches, parameters } from '../../../lib/programs/celestia/genesis/patches';
import { same } from '../../live/support/report';
import type { App } from './app';

/** Where a running app tells a parameter: the words of its query, and the keys of the answer. */
interface Place {
  readonly query: readonly string[];
  readonly path: readonly string[];
}

const gov = (key: string): Place => ({ query: ['gov', 'params'], path: ['params', key] });

const places: { readonly [K in keyof Patches]-?: Place } = {
  votingPeriod: gov('voting_period'),
  expeditedVotingPeriod: gov('expedited_voting_period'),
  maxDepositPeriod: gov('max_deposit_period'),
  minDeposit: gov('min_deposit'),
  expeditedMinDeposit: gov('expedited_min_deposit'),
  maxSquareSize: { query: ['blob', 'params'], path: ['params', 'gov_max_square_size'] },
  maxBlockBytes: { query: ['consensus', 'params'], path: ['params', 'block', 'max_bytes'] },
};

/** Every parameter that may be patched is in the running app what it is in the genesis. */
export async function parametersAre(genesis: string, app: App, node: string): Promise<void> {
  for (const [name, { query, path }] of Object.entries(places)) {
    const answer = await app.json('query', ...query, '--node', `tcp://${node}`);
    same(name, seconds(at(answer, path)), at(JSON.parse(genesis), parameters[name as keyof Patches].path));
  }
}

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((node, key) => (node as Readonly<Record<string, unknown>>)[key], value);

/** Queries show times as `1h30m0s`, a genesis has them in seconds. */
function seconds(value: unknown): unknown {
  const [, hours, minutes, rest] = /^(?:(\d+)h)?(?:(\d+)m)?(\d+)s$/.exec(String(value)) ?? [];
  return rest === undefined ? value : `${Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(rest)}s`;
}
