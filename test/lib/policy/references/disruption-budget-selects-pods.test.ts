import { disruptionBudgetSelectsPods } from '../../../../lib/policy/rules/references/disruption-budget-selects-pods';
import { deployment, labels, object, violations } from '../objects';

const budget = (spec: object) => object('policy/v1', 'PodDisruptionBudget', { spec });

describe('disruption-budget-selects-pods', () => {
  it('refuses a budget without pods', () => {
    const wrong = [budget({ selector: { matchLabels: { app: 'relay' } } }), budget({}), deployment()];
    expect(violations(disruptionBudgetSelectsPods, wrong)).toEqual([
      'PodDisruptionBudget relay/relay spec.selector: app=relay selects no pod in relay',
      'PodDisruptionBudget relay/relay spec.selector: a missing selector selects no pod in relay',
    ]);
  });

  it('accepts a budget for the pods of a workload', () => {
    const right = [budget({ selector: { matchLabels: labels } }), deployment()];
    expect(violations(disruptionBudgetSelectsPods, right)).toEqual([]);
  });
});
