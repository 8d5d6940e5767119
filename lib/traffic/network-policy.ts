import {
  IntOrString,
  type NetworkPolicyPeer,
  type NetworkPolicyPort,
  type NetworkPolicySpec,
} from 'cdk8s-plus-28/lib/imports/k8s';
import type { Peer, PortRule } from './peer';

/** Traffic that is allowed with one peer. */
export interface Allowed {
  readonly peer: Peer;
  readonly ports: readonly PortRule[];
}

/**
 * Everything that may reach a workload's pods and everything that they may reach; all else is denied.
 *
 * @param selector labels that select the pods
 */
export function policySpec(
  selector: Record<string, string>,
  ingress: readonly Allowed[],
  egress: readonly Allowed[],
): NetworkPolicySpec {
  return {
    podSelector: { matchLabels: selector },
    policyTypes: ['Ingress', 'Egress'],
    ingress: ingress.map(({ peer, ports }) => ({ from: peers(peer), ports: ports.map(policyPort) })),
    egress: egress.map(({ peer, ports }) => ({ to: peers(peer), ports: ports.map(policyPort) })),
  };
}

function peers(peer: Peer): NetworkPolicyPeer[] {
  if (peer.kind === 'addresses') {
    // An empty list would mean everybody.
    if (peer.ranges.length === 0) throw new Error(`the peer ${peer.name} has no addresses`);
    return peer.ranges.map(({ cidr, except }) => ({ ipBlock: { cidr, except: except && [...except] } }));
  }
  return [
    {
      namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': peer.namespace } },
      podSelector: { matchLabels: { ...peer.labels } },
    },
  ];
}

function policyPort({ protocol, port, endPort }: PortRule): NetworkPolicyPort {
  return { protocol, port: port === undefined ? undefined : IntOrString.fromNumber(port), endPort };
}
