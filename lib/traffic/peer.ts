import type { Cluster } from '../cluster';
import { contains } from '../contract/cidr';
import type { PortProtocol } from '../k8s/program';

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

/** Where clouds answer with credentials. */
const METADATA = '169.254.0.0/16';

/** Ranges of private networks, and the one where clouds answer with credentials. */
export const privateRanges = ['10.0.0.0/8', '100.64.0.0/10', METADATA, '172.16.0.0/12', '192.168.0.0/16'] as const;

/**
 * The internet, without private networks, the cloud's metadata service and the cluster's own network.
 *
 * @param cidr range of the cluster's network, which need not be a private one
 */
export function internet({ cidr }: Pick<Cluster, 'cidr'>): AddressesPeer {
  return { kind: 'addresses', name: 'internet', ranges: [{ cidr: '0.0.0.0/0', except: ownRanges(cidr) }] };
}

function ownRanges(cidr: string): readonly string[] {
  return privateRanges.some((range) => contains(range, cidr)) ? privateRanges : [...privateRanges, cidr];
}

/** The API server: behind an address of a node or of the cloud, never a pod. */
export function apiServer(cluster: Pick<Cluster, 'cidr' | 'provider'>): AddressesPeer {
  const inside = ownRanges(cluster.cidr).filter((range) => range !== METADATA);
  const outside = cluster.provider.publicApiServer ? internet(cluster).ranges : [];
  return { kind: 'addresses', name: 'API server', ranges: [...inside.map((cidr) => ({ cidr })), ...outside] };
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

/** Whoever can reach the nodes. */
export const anybody: AddressesPeer = { kind: 'addresses', name: 'anybody', ranges: [{ cidr: '0.0.0.0/0' }] };

/** Address ranges, such as the allowed sources of a load balancer. */
export const addresses = (name: string, cidrs: readonly string[]): AddressesPeer => ({
  kind: 'addresses',
  name,
  ranges: cidrs.map((cidr) => ({ cidr })),
});
