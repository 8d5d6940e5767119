import { taintsTolerated } from '../../../../lib/policy/rules/placement/taints-tolerated';
import { pool } from '../facts';
import { deployment, deploymentOfPod, violations } from '../objects';

const prover = pool({
  name: 'prover',
  taints: [
    { key: 'dedicated', value: 'prover', effect: 'NoSchedule' },
    { key: 'spot', effect: 'PreferNoSchedule' },
  ],
});
const nodePools = [pool(), prover];
const nodeSelector = { 'chainyard.io/pool': 'prover' };
const tolerating = (...tolerations: object[]) => deploymentOfPod({ nodeSelector, tolerations });
const message =
  'Deployment relay/relay spec.template.spec.tolerations: nothing tolerates dedicated=prover:NoSchedule of pool prover';

describe('taints-tolerated', () => {
  it('refuses a pod that its pool repels', () => {
    expect(violations(taintsTolerated, [deploymentOfPod({ nodeSelector })], { nodePools })).toEqual([message]);
  });

  it.each([
    { key: 'dedicated', value: 'chain' },
    { key: 'dedicated', operator: 'Exists', effect: 'NoExecute' },
    { key: 'other', operator: 'Exists' },
  ])('refuses the toleration %j', (toleration) => {
    expect(violations(taintsTolerated, [tolerating(toleration)], { nodePools })).toEqual([message]);
  });

  it('refuses a pod without a pool that every pool repels', () => {
    expect(violations(taintsTolerated, [deployment()], { nodePools: [prover] })).toEqual([message]);
  });

  it.each([
    { key: 'dedicated', value: 'prover' },
    { key: 'dedicated', operator: 'Exists', effect: 'NoSchedule' },
    { operator: 'Exists' },
  ])('accepts the toleration %j', (toleration) => {
    expect(violations(taintsTolerated, [tolerating(toleration)], { nodePools })).toEqual([]);
  });

  it('accepts a pod without a pool that one pool takes, and everything where the pools are not known', () => {
    expect(violations(taintsTolerated, [deployment()], { nodePools })).toEqual([]);
    expect(violations(taintsTolerated, [deployment()])).toEqual([]);
  });
});
