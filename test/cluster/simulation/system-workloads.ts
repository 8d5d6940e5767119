import type { DaemonSet, ReplicaSet } from 'kubernetes-types/apps/v1';
import type { PodSpec } from 'kubernetes-types/core/v1';
import type { SystemPods } from '../../../lib/contract/system-pods';
import { SIMULATED } from './marks';

/** Namespace of a cluster's own pods. */
export const SYSTEM = 'kube-system';

/** The object that makes such pods, in the namespace of the system. */
export function systemWorkload({ name, count, cpu, memory }: SystemPods): DaemonSet | ReplicaSet {
  const everyNode = count === 'every node';
  const labels = { ...SIMULATED, 'app.kubernetes.io/name': name };
  const requests = { ...(cpu > 0 && { cpu: `${cpu}m` }), ...(memory > 0 && { memory: `${memory}Mi` }) };
  const spec: PodSpec = {
    priorityClassName: everyNode ? 'system-node-critical' : 'system-cluster-critical',
    // The taints of pools keep all others away.
    tolerations: [everyNode ? { operator: 'Exists' } : { key: 'CriticalAddonsOnly', operator: 'Exists' }],
    containers: [{ name, image: `example.test/${name}:1`, resources: { requests } }],
  };
  const metadata = { name: `simulated-${name}`, labels };
  const pods = { selector: { matchLabels: labels }, template: { metadata: { labels }, spec } };
  return everyNode
    ? { apiVersion: 'apps/v1', kind: 'DaemonSet', metadata, spec: pods }
    : { apiVersion: 'apps/v1', kind: 'ReplicaSet', metadata, spec: { ...pods, replicas: count } };
}
