import { tolerationsMatchTaints } from '../../../../lib/policy/rules/placement/tolerations-match-taints';
import { pool } from '../facts';
import { deploymentOfPod, violations } from '../objects';

const prover = pool({ name: 'prover', taints: [{ key: 'dedicated', value: 'prover', effect: 'NoSchedule' }] });
const nodePools = [pool(), prover];
const found = (name: string | undefined, ...tolerations: object[]) => {
  const nodeSelector = name === undefined ? undefined : { 'chainyard.io/pool': name };
  return violations(tolerationsMatchTaints, [deploymentOfPod({ nodeSelector, tolerations })], { nodePools });
};
const field = 'Deployment relay/relay spec.template.spec.tolerations';
const forProver = { key: 'dedicated', operator: 'Equal', value: 'prover', effect: 'NoSchedule' };

describe('tolerations-match-taints', () => {
  it('refuses a toleration for another pool', () => {
    expect(found('app', forProver)).toEqual([`${field}[0]: ${JSON.stringify(forProver)} matches no taint of app`]);
  });

  it('refuses a toleration for no pool at all', () => {
    expect(found(undefined, forProver, { key: 'gpu', operator: 'Exists' })).toEqual([
      `${field}[1]: {"key":"gpu","operator":"Exists"} matches no taint of app, prover`,
    ]);
  });

  it('accepts tolerations for the pool, and for nodes in trouble', () => {
    const notReady = { key: 'node.kubernetes.io/not-ready', operator: 'Exists', tolerationSeconds: 30 };
    expect(found('prover', forProver, notReady)).toEqual([]);
  });

  it('leaves pods without nodes, and clusters without known pools, to other rules', () => {
    expect(found('chain', forProver)).toEqual([]);
    expect(violations(tolerationsMatchTaints, [deploymentOfPod({ tolerations: [forProver] })])).toEqual([]);
  });
});
