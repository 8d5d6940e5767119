import { today } from '../../../programs/celestia/chain-id';
import type { EnvironmentRule } from '../rule';
import { newChain } from './new-chain';

/** A chain starts when it is applied. */
export const celestiaGenesisNotInTheFuture: EnvironmentRule = {
  id: 'celestia-genesis-not-in-the-future',
  *check(environment) {
    const time = newChain(environment)?.time;
    if (time === undefined || Date.parse(time) <= today().getTime()) return;
    const message = `"${time}" is in the future, and celestia-app answers nobody until then; run "npm run release -- ${environment.name}"`;
    yield { path: ['celestia', 'genesis', 'time'], message };
  },
};
