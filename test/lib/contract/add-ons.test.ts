import { addOnsFor } from '../../../lib/contract/add-ons';
import type { Operator } from '../../../lib/operators/operators';

const besides = (...operators: Operator[]) => {
  const always = addOnsFor(new Set());
  return addOnsFor(new Set(operators)).filter((name) => !always.includes(name));
};

describe('add-ons of a cluster', () => {
  it('measure load where something scales with it', () => {
    for (const operator of ['cluster-autoscaler', 'karpenter', 'keda'] as const)
      expect(besides(operator)).toEqual(['metrics-server']);
  });

  it('take snapshots where they are asked for', () => {
    expect(besides('snapshot-controller', 'istio')).toEqual(['snapshot-controller']);
    expect(besides('istio')).toEqual([]);
  });
});
