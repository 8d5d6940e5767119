import { disruptionBudgetAllowsEviction } from '../../../../lib/policy/rules/safety/disruption-budget-allows-eviction';
import { deployment, labels, object, statefulSet, violations } from '../objects';

const budget = (spec: object) =>
  object('policy/v1', 'PodDisruptionBudget', { spec: { selector: { matchLabels: labels }, ...spec } });
const found = (spec: object, replicas = 1, ...others: Parameters<typeof violations>[1]) =>
  violations(disruptionBudgetAllowsEviction, [budget(spec), statefulSet({ spec: { replicas } }), ...others]);
const at = 'PodDisruptionBudget relay/relay';

describe('disruption-budget-allows-eviction', () => {
  it('refuses a maximum of none', () => {
    expect(found({ maxUnavailable: 0 })).toEqual([`${at} spec.maxUnavailable: 0 of 1 pod lets none go`]);
    expect(found({ maxUnavailable: '0%' }, 3)).toEqual([`${at} spec.maxUnavailable: "0%" of 3 pods lets none go`]);
  });

  it('refuses a minimum of all', () => {
    expect(found({ minAvailable: 1 })).toEqual([`${at} spec.minAvailable: 1 of 1 pod lets none go`]);
    expect(found({ minAvailable: '100%' }, 3)).toEqual([`${at} spec.minAvailable: "100%" of 3 pods lets none go`]);
    expect(found({ minAvailable: '50%' })).toEqual([`${at} spec.minAvailable: "50%" of 1 pod lets none go`]);
  });

  it('counts as many pods as the autoscaler keeps at least', () => {
    const scaler = (minReplicas: number) =>
      object('autoscaling/v2', 'HorizontalPodAutoscaler', {
        spec: { scaleTargetRef: { kind: 'StatefulSet', name: 'relay' }, minReplicas, maxReplicas: 5 },
      });
    expect(found({ minAvailable: 1 }, 1, scaler(2))).toEqual([]);
    expect(found({ minAvailable: 2 }, 3, scaler(2))).toHaveLength(1);
  });

  it('accepts budgets that let a pod go, and those that select nothing', () => {
    expect(found({ maxUnavailable: 1 })).toEqual([]);
    expect(found({ maxUnavailable: '1%' })).toEqual([]);
    expect(found({ minAvailable: 1 }, 2)).toEqual([]);
    expect(found({ minAvailable: '60%' }, 3)).toEqual([]);
    expect(found({ minAvailable: 1, selector: undefined })).toEqual([]);
    expect(violations(disruptionBudgetAllowsEviction, [budget({ maxUnavailable: 0 })])).toEqual([]);
    expect(violations(disruptionBudgetAllowsEviction, [budget({ maxUnavailable: 1 }), deployment()])).toEqual([]);
  });
});
