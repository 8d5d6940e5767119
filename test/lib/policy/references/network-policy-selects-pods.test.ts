import { networkPolicySelectsPods } from '../../../../lib/policy/rules/references/network-policy-selects-pods';
import { deployment, labels, object, violations } from '../objects';

const policy = (spec: object) => object('networking.k8s.io/v1', 'NetworkPolicy', { spec });

describe('network-policy-selects-pods', () => {
  it('refuses a policy that selects nothing', () => {
    const wrong = [policy({ podSelector: { matchLabels: { app: 'relay' } } }), deployment()];
    expect(violations(networkPolicySelectsPods, wrong)).toEqual([
      'NetworkPolicy relay/relay spec.podSelector: app=relay selects no pod in relay',
    ]);
  });

  it('accepts the default-deny of a namespace without pods, and a policy for pods', () => {
    const denyAll = object('networking.k8s.io/v1', 'NetworkPolicy', {
      metadata: { namespace: 'empty' },
      spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
    });
    const right = [denyAll, policy({}), policy({ podSelector: { matchLabels: labels } }), deployment()];
    expect(violations(networkPolicySelectsPods, right)).toEqual([]);
  });
});
