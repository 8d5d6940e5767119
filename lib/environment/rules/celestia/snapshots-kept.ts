import { quote } from '../../words';
import type { EnvironmentRule } from '../rule';

/** A snapshot is made from a state that is kept until it is written. */
export const celestiaSnapshotsKept: EnvironmentRule = {
  id: 'celestia-snapshots-kept',
  *check({ celestia }) {
    if (celestia?.pruning.strategy !== 'everything' || celestia.snapshots.interval === 0) return;
    const message = `${quote(celestia.pruning.strategy)} keeps no state to take snapshots from, and celestia-app refuses to start; set snapshots.interval to 0, or use "default"`;
    yield { path: ['celestia', 'pruning', 'strategy'], message };
  },
};
