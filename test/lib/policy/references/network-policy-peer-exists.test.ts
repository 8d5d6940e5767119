import { networkPolicyPeerExists } from '../../../../lib/policy/rules/references/network-policy-peer-exists';
import { deployment, labels, namespace, object, violations } from '../objects';

const from = (...peers: object[]) =>
  object('networking.k8s.io/v1', 'NetworkPolicy', { spec: { podSelector: {}, ingress: [{ from: peers }] } });
const named = (name: string) => ({ matchLabels: { 'kubernetes.io/metadata.name': name } });
const nobody = { matchLabels: { app: 'nobody' } };

describe('network-policy-peer-exists', () => {
  it('refuses peers that no pod of a rendered namespace matches', () => {
    const wrong = from({ podSelector: nobody }, { namespaceSelector: named('relay'), podSelector: nobody });
    expect(violations(networkPolicyPeerExists, [wrong, deployment(), namespace()])).toEqual([
      'NetworkPolicy relay/relay spec.ingress[0].from[0].podSelector: app=nobody selects no pod in relay',
      'NetworkPolicy relay/relay spec.ingress[0].from[1].podSelector: app=nobody selects no pod in relay',
    ]);
  });

  it('refuses them in egress too', () => {
    const spec = { podSelector: {}, egress: [{}, { to: [{ podSelector: nobody }] }] };
    const wrong = object('networking.k8s.io/v1', 'NetworkPolicy', { spec });
    expect(violations(networkPolicyPeerExists, [wrong, namespace()])).toEqual([
      'NetworkPolicy relay/relay spec.egress[1].to[0].podSelector: app=nobody selects no pod in relay',
    ]);
  });

  it('accepts rendered pods, address ranges, whole namespaces and namespaces that are not rendered', () => {
    const right = from(
      { podSelector: { matchLabels: labels } },
      { podSelector: {} },
      { namespaceSelector: named('relay'), podSelector: { matchLabels: labels } },
      { namespaceSelector: named('relay') },
      { namespaceSelector: named('monitoring'), podSelector: nobody },
      { namespaceSelector: {}, podSelector: nobody },
      { ipBlock: { cidr: '10.0.0.0/8' } },
    );
    expect(violations(networkPolicyPeerExists, [right, deployment(), namespace()])).toEqual([]);
  });
});
