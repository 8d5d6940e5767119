import { shownSteps, stepBefore } from '../../../releases/steps';
import { quote } from '../../words';
import type { EnvironmentRule } from '../rule';

/** Images reach a network from the step before alone: what devnet runs, rc0 and rc1 have run. */
export const celestiaPromotionOrder: EnvironmentRule = {
  id: 'celestia-promotion-order',
  *check({ celestia }) {
    if (celestia?.promotion === undefined) return;
    const { from } = celestia.promotion;
    const before = stepBefore(celestia.network);
    if (before === undefined) {
      const message = `${quote(celestia.network)} takes images from no other network (${shownSteps}); remove promotion`;
      yield { path: ['celestia', 'promotion'], message };
    } else if (from !== before) {
      const message = `${quote(from)} is not the step before ${celestia.network} (${shownSteps}); use ${quote(before)}`;
      yield { path: ['celestia', 'promotion', 'from'], message };
    }
  },
};
