import { parseDuration } from '../../../environment/fields/duration';
import type { Celestia } from '../chain-id';
import { DENOM, parseAmount } from './tokens';

/** Parameters of the chain that differ from those that the app starts with. */
export type Patches = Celestia['genesis']['patches'];

/** Where a parameter stands in the genesis, and how it is written there. */
export interface Parameter<T> {
  readonly path: readonly string[];
  readonly written: (value: T) => unknown;
}

const seconds = (duration: string): string => `${parseDuration(duration)}s`;
const coins = (amount: string): unknown => [{ denom: DENOM, amount: String(parseAmount(amount)) }];

const gov = ['app_state', 'gov', 'params'];

/** Every parameter that may be patched: what the app reads once, at block 1, and does not replace by its own. */
export const parameters: { readonly [K in keyof Patches]-?: Parameter<NonNullable<Patches[K]>> } = {
  votingPeriod: { path: [...gov, 'voting_period'], written: seconds },
  expeditedVotingPeriod: { path: [...gov, 'expedited_voting_period'], written: seconds },
  maxDepositPeriod: { path: [...gov, 'max_deposit_period'], written: seconds },
  minDeposit: { path: [...gov, 'min_deposit'], written: coins },
  expeditedMinDeposit: { path: [...gov, 'expedited_min_deposit'], written: coins },
  maxSquareSize: { path: ['app_state', 'blob', 'params', 'gov_max_square_size'], written: String },
  maxBlockBytes: { path: ['consensus', 'params', 'block', 'max_bytes'], written: String },
};

/** The same genesis with other parameters. */
export function patched<T extends object>(genesis: T, patches: Patches): T {
  const copy = structuredClone(genesis);
  for (const [name, value] of Object.entries(patches)) {
    if (value === undefined) continue;
    const { path, written } = parameters[name as keyof Patches] as Parameter<typeof value>;
    replace(copy, path, written(value));
  }
  return copy;
}

function replace(genesis: object, path: readonly string[], value: unknown): void {
  const key = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce<unknown>((node, step) => (node as Mapping)[step], genesis) as Mapping;
  if (!(key in parent)) throw new Error(`the app's default genesis has no ${path.join('.')}`);
  parent[key] = value;
}

type Mapping = Record<string, unknown>;
