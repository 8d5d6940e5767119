import type { NetworkPolicyPeer, NetworkPolicyPort } from 'kubernetes-types/networking/v1';
import type { Rendered } from '../../lib/workloads/rendered';

/** Who the pods of a workload may reach, as `namespace/instance:ports` and `range:ports`, without the cluster's DNS. */
export function egress(rendered: Rendered, workload: string): string[] {
  const rules = rendered.one('NetworkPolicy', workload).spec?.egress ?? [];
  return flows(rules.map(({ to, ports }) => ({ peers: to, ports }))).filter((flow) => !flow.startsWith('kube-system/'));
}

/** Who may reach them. */
export function ingress(rendered: Rendered, workload: string): string[] {
  const rules = rendered.one('NetworkPolicy', workload).spec?.ingress ?? [];
  return flows(rules.map(({ from, ports }) => ({ peers: from, ports })));
}

interface Rule {
  readonly peers?: readonly NetworkPolicyPeer[];
  readonly ports?: readonly NetworkPolicyPort[];
}

const flows = (rules: readonly Rule[]): string[] =>
  rules.flatMap(({ peers = [], ports = [] }) =>
    peers.map((peer) => `${nameOf(peer)}:${ports.map(({ port }) => port).join()}`),
  );

function nameOf({ ipBlock, namespaceSelector, podSelector }: NetworkPolicyPeer): string {
  if (ipBlock !== undefined) return ipBlock.cidr;
  const labels = podSelector?.matchLabels ?? {};
  const pod = labels['app.kubernetes.io/instance'] ?? Object.values(labels).join('+');
  return `${namespaceSelector?.matchLabels?.['kubernetes.io/metadata.name']}/${pod}`;
}
