import { today } from '../../../programs/celestia/chain-id';
import type { EnvironmentRule } from '../rule';
import { newChain } from './new-chain';

const DAY = 24 * 3600 * 1000;

/** Days after which a genesis is too old to start with: one less than the windows of celestia-node. */
const OLDEST = 6;

/** Bridges and light nodes of a new chain start: its genesis is the time of block 1. */
export const celestiaGenesisRecent: EnvironmentRule = {
  id: 'celestia-genesis-recent',
  *check(environment) {
    const time = newChain(environment)?.time;
    if (time === undefined || today().getTime() - Date.parse(time) <= OLDEST * DAY) return;
    const message = `"${time}" is more than ${OLDEST} days ago on a chain that does not run yet, and bridges and light nodes start only within 7 days of block 1; run "npm run release -- ${environment.name}"`;
    yield { path: ['celestia', 'genesis', 'time'], message };
  },
};
