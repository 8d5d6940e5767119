import type { PortProtocol } from '../k8s/program';
import type { Provider } from '../providers/provider';

/** One end of a connection. */
export type Peer = PodsPeer | AddressesPeer;

/** Pods of a namespace. */
export interface PodsPeer {
  readonly kind: 'pods';
  /** Name in pictures and tables. */
  readonly name: string;
  readonly namespace: string;
  /** Labels that select the pods; empty for all of the namespace. */
  readonly labels: Readonly<Record<string, string>>;
}

/** Addresses outside the cluster, or ranges inside its cloud. */
export interface AddressesPeer {
  readonly kind: 'addresses';
  readonly name: string;
  readonly ranges: readonly AddressRange[];
}

/** A CIDR with ranges taken out of it. */
export interface AddressRange {
  readonly cidr: string;
  readonly except?: readonly string[];
}

/** What may pass: one port, a range of ports, or with no number every port of the protocol. */
export interface PortRule {
  readonly protocol: PortProtocol;
  readonly port?: number;
  readonly endPort?: number;
}

/** Ranges of private networks, and 169.254.0.0/16, where clouds answer with credentials. */
export const privateRanges = [
  '10.0.0.0/8',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
] as const;

/** The internet, without private networks and the cloud's metadata service. */
export const internet: AddressesPeer = {
  kind: 'addresses',
  name: 'internet',
  ranges: [{ cidr: '0.0.0.0/0', except: privateRanges }],
};

/** The cluster's DNS, which every pod that names another needs. */
export const clusterDns: PodsPeer = {
  kind: 'pods',
  name: 'dns',
  namespace: 'kube-system',
  labels: { 'k8s-app': 'kube-dns' },
};

/** The API server: behind an address of a node or of the cloud, never a pod. */
export function apiServer({ publicApiServer }: Pick<Provider, 'publicApiServer'>): AddressesPeer {
  const inside = privateRanges.filter((cidr) => cidr !== '169.254.0.0/16').map((cidr) => ({ cidr }));
  return { kind: 'addresses', name: 'API server', ranges: publicApiServer ? [...inside, ...internet.ranges] : inside };
}

/** Ports on which API servers listen: 443 in clouds, 6443 elsewhere. */
export const apiServerPorts: readonly PortRule[] = [
  { protocol: 'TCP', port: 443 },
  { protocol: 'TCP', port: 6443 },
];

/** Pods of a namespace by their labels. */
export const pods = (name: string, namespace: string, labels: Readonly<Record<string, string>> = {}): PodsPeer => ({
  kind: 'pods',
  name,
  namespace,
  labels,
});

/** Address ranges, such as the allowed sources of a load balancer. */
export const addresses = (name: string, cidrs: readonly string[]): AddressesPeer => ({
  kind: 'addresses',
  name,
  ranges: cidrs.map((cidr) => ({ cidr })),
});
