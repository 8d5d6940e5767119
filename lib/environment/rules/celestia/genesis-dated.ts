import { chainOf, today } from '../../../programs/celestia/chain-id';
import type { EnvironmentRule } from '../rule';

/** The same file names the same chain, whenever it is rendered. */
export const celestiaGenesisDated: EnvironmentRule = {
  id: 'celestia-genesis-dated',
  *check({ name, celestia }) {
    if (celestia === undefined || chainOf(celestia, today()) !== undefined) return;
    const missing = (['epoch', 'time'] as const).filter((key) => celestia.genesis[key] === undefined);
    const fix =
      celestia.network === 'local'
        ? 'name both, or neither for a chain of the day'
        : `run "npm run release -- ${name}", which sets both`;
    yield { path: ['celestia', 'genesis'], message: `has no ${missing.join(' and no ')}; ${fix}` };
  },
};
