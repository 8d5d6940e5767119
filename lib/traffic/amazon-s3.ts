import type { Cluster } from '../cluster';
import { addresses, internet, type Peer, type PortRule } from './peer';

/** What can be allowed to open connections. */
interface Reaching {
  reach(peer: Peer, ports: readonly PortRule[], label: string): void;
}

/** Amazon S3, whose addresses are not known. */
export const amazonS3 = (cluster: Cluster): Peer => ({ ...internet(cluster), name: 'Amazon S3' });

/** Lets a workload reach Amazon S3, and the address where it is given the role of its service account. */
export function reachAmazonS3(from: Reaching, cluster: Cluster, label: string): void {
  from.reach(amazonS3(cluster), [{ protocol: 'TCP', port: 443 }], label);
  reachPodIdentity(from, cluster);
}

/** Lets a workload reach the address where it is given the role of its service account, where there is one. */
export function reachPodIdentity(from: Reaching, { provider: { podIdentityAddress } }: Cluster): void {
  if (podIdentityAddress === undefined) return;
  from.reach(addresses('credentials', [podIdentityAddress]), [{ protocol: 'TCP', port: 80 }], 'credentials');
}
