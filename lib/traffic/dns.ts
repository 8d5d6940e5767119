import type { Cluster } from '../cluster';
import type { Allowed } from './network-policy';
import { addresses, type PodsPeer, type PortRule } from './peer';

/** The cluster's DNS as pods. */
const clusterDns: PodsPeer = {
  kind: 'pods',
  name: 'dns',
  namespace: 'kube-system',
  labels: { 'k8s-app': 'kube-dns' },
};

const ports: readonly PortRule[] = [
  { protocol: 'UDP', port: 53 },
  { protocol: 'TCP', port: 53 },
];

/** Where pods look up names: the cluster's DNS, and the servers that the environment names beside it. */
export function dnsServers({ dns }: Pick<Cluster, 'dns'>): Allowed[] {
  const named = dns.length === 0 ? [] : [{ peer: addresses('dns', dns), ports }];
  return [{ peer: clusterDns, ports }, ...named];
}
