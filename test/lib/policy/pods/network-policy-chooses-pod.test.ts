import { networkPolicyChoosesPod } from '../../../../lib/policy/rules/pods/network-policy-chooses-pod';
import { deployment, labels, object, violations } from '../objects';

const policy = (spec: object, namespace = 'relay') =>
  object('networking.k8s.io/v1', 'NetworkPolicy', { metadata: { namespace }, spec });
const message = (direction: string) =>
  `Deployment relay/relay spec.template.metadata.labels: app.kubernetes.io/name=relay,app.kubernetes.io/instance=relay: chosen by no NetworkPolicy of type ${direction} with a selector`;

describe('network-policy-chooses-pod', () => {
  it('refuses a pod that only policies for the whole namespace choose', () => {
    const all = policy({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
    const elsewhere = policy({ podSelector: { matchLabels: labels } }, 'other');
    expect(violations(networkPolicyChoosesPod, [deployment(), all, elsewhere])).toEqual([
      message('Ingress'),
      message('Egress'),
    ]);
  });

  it('refuses a pod that is chosen for one direction only', () => {
    const podSelector = { matchLabels: labels };
    expect(violations(networkPolicyChoosesPod, [deployment(), policy({ podSelector })])).toEqual([message('Egress')]);
    expect(
      violations(networkPolicyChoosesPod, [deployment(), policy({ podSelector, policyTypes: ['Egress'] })]),
    ).toEqual([message('Ingress')]);
  });

  it('accepts a pod that is chosen for both, with or without types', () => {
    const podSelector = { matchLabels: labels };
    expect(violations(networkPolicyChoosesPod, [deployment(), policy({ podSelector, egress: [{}] })])).toEqual([]);
    expect(
      violations(networkPolicyChoosesPod, [deployment(), policy({ podSelector, policyTypes: ['Ingress', 'Egress'] })]),
    ).toEqual([]);
  });
});
