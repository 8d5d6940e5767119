import type { Program } from '../../lib/k8s/program';
import { scratch, secret, type Volume } from '../../lib/k8s/volumes';
import { s3Remote } from '../../lib/programs/rclone';
import { amazonS3, reachPodIdentity } from '../../lib/traffic/amazon-s3';
import { type AddressesPeer, addresses, type Peer, pods } from '../../lib/traffic/peer';
import type { Workload } from '../../lib/workloads/workload';
import type { EthereumNetwork, SnapshotsSection } from './network';
import { USER } from './paths';

/** Snapshots in a bucket. */
export type ObjectStore = Extract<SnapshotsSection, { method: 'object-store' }>;

/** Folder with the keys of the bucket. */
const KEYS = '/etc/bucket-keys';

/** Folder for lists of files, of which a snapshot may have hundreds of thousands. */
const WORK = '/run/snapshot-lists';

/**
 * What programs that copy files have alike.
 *
 * @param family name of the sync nodes
 */
export function bucketProgram({ chart, section }: EthereumNetwork, store: ObjectStore, family: string) {
  const { cluster } = chart;
  const { bucket, endpoint, credentials, image } = store;
  const environment: Program['environment'] = {
    ...s3Remote({ region: cluster.region, endpoint, byIdentity: credentials === undefined }),
    BUCKET: `store:${bucket}`,
    FOLDER: `${cluster.environment}/${section.network}/${family}`,
    KEYS: credentials === undefined ? '' : KEYS,
    WORK,
  };
  const mounts: Readonly<Record<string, Volume>> = {
    [WORK]: scratch('snapshot-lists', '1Gi'),
    ...(credentials === undefined ? {} : { [KEYS]: secret('bucket-keys', credentials) }),
  };
  // Memory: eight files at once, four parts of 16 MiB of each, and more of a part where a file has more than 10,000 of them.
  // Little CPU is asked for: the client whose files they are stands still meanwhile.
  const resources = { cpu: '100m', memory: '1Gi', memoryLimit: '2Gi', ephemeralStorage: '1Gi' };
  return { image, user: USER, environment, mounts, resources, ports: {} };
}

/** Lets a workload reach the bucket, and the address where it is given the role of its service account. */
export function reachStore({ chart }: EthereumNetwork, { endpoint, credentials, bucket }: ObjectStore, from: Workload) {
  const { cluster, expected, system } = chart;
  const { protocol, port, hostname } = new URL(endpoint ?? 'https://s3.amazonaws.com');
  const number = port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
  const to = endpoint === undefined ? amazonS3(cluster) : storePeer(hostname);
  from.reach(to, [{ protocol: 'TCP', port: number }], 'snapshots');
  if (credentials === undefined) return reachPodIdentity(from, cluster);
  const make = `kubectl create secret generic ${credentials} -n ${system} --from-file=access-key-id --from-file=secret-access-key`;
  expected.set(`Secret/${system}/${credentials}`, `${make} # keys of the bucket ${bucket}`);
}

/** Where a host name leads: pods of a Service, an address, or anywhere but to the cloud's own credentials. */
function storePeer(host: string): Peer {
  const [name = host, namespace, svc] = host.split('.');
  if (namespace !== undefined && svc === 'svc') return pods(name, namespace);
  if (/^\d+(\.\d+){3}$/.test(host)) return addresses(host, [`${host}/32`]);
  return {
    kind: 'addresses',
    name: host,
    ranges: [{ cidr: '0.0.0.0/0', except: ['169.254.0.0/16'] }],
  } as AddressesPeer;
}
