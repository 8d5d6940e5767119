import { oneDisruptionBudgetPerPod } from '../../../../lib/policy/rules/safety/one-disruption-budget-per-pod';
import { deployment, labels, object, violations } from '../objects';

const budget = (name: string, selector: object | undefined) =>
  object('policy/v1', 'PodDisruptionBudget', { metadata: { name }, spec: { selector, maxUnavailable: 1 } });

describe('one-disruption-budget-per-pod', () => {
  it('refuses a second budget', () => {
    const objects = [deployment(), budget('first', { matchLabels: labels }), budget('second', {})];
    expect(violations(oneDisruptionBudgetPerPod, objects)).toEqual([
      'PodDisruptionBudget relay/second spec.selector: selects the pods of Deployment relay/relay, which first selects too',
    ]);
  });

  it('accepts one, and others that select nothing', () => {
    const other = { matchLabels: { 'app.kubernetes.io/name': 'other' } };
    const objects = [budget('first', { matchLabels: labels }), budget('second', other), budget('third', undefined)];
    expect(violations(oneDisruptionBudgetPerPod, [deployment(), ...objects])).toEqual([]);
  });
});
