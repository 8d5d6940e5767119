import { SNAPSHOT_CLASS } from '../../lib/contract/snapshot-class';
import type { Program } from '../../lib/k8s/program';
import { config, scratch } from '../../lib/k8s/volumes';
import { SLOT_SECONDS } from '../../lib/programs/ethereum/networks';
import { repositoryFiles } from '../../lib/repository';
import type { Endpoint } from '../../lib/traffic/endpoint';
import type { EthereumNetwork, SnapshotsSection } from './network';
import { USER } from './paths';
import { copyFacts } from './restore';
import { snapshotFiles } from './snapshot-files';
import type { Touched } from './snapshot-permissions';
import type { SyncFamily, SyncNode } from './sync-nodes';
import { COPY_VOLUME, type Verifier } from './verify';

/** What a run is made from. */
export interface RunProps {
  readonly section: SnapshotsSection;
  readonly family: SyncFamily;
  /** The node that is stopped. */
  readonly source: SyncNode;
  readonly verifier: Verifier;
  readonly touched: Touched;
}

const HOUR = 3600;

/** Seconds after which a run is stopped, and those that its longest parts may take: files are copied one by one. */
export const limits = {
  'volume-snapshot': { run: 20 * HOUR, copy: HOUR / 4, verify: 12 * HOUR },
  'object-store': { run: 40 * HOUR, copy: 20 * HOUR, verify: 12 * HOUR },
} as const;

/** Seconds that other parts may take, whatever the method. */
const waits = {
  // Until all nodes of the kind are ready.
  READY_SECONDS: String(HOUR / 2),
  // Until a pod has ended.
  STOP_SECONDS: String(HOUR / 2),
  // Until the API has done what must be done, such as starting the node.
  INSIST_SECONDS: '600',
  // Until a client that answers is at its own head again: Nethermind, which goes back to the last block whose state it
  // has written, runs those since once more at every start.
  SETTLE_SECONDS: String(HOUR),
  // Up to which the newest block of the node is fresh.
  HEAD_AGE: String(5 * SLOT_SECONDS),
};

const FOLDER = '/etc/snapshots';

const modules = ['snapshot', 'source', 'volume-snapshot', 'object-store', 'check', 'workloads', 'json-rpc', 'waiting'];

/** Where a run leaves the name of the copy that was checked, for the program that marks it in a bucket. */
export const REPORT_FOLDER = '/run/snapshot';
export const CHECKED = `${REPORT_FOLDER}/checked`;
export const reportVolume = scratch('report', '1Mi');

/** Stops the node, has it copied, starts it again and has the copy checked. */
export function takeSnapshot(network: EthereumNetwork, props: RunProps): Program {
  const { section, family, source, verifier, touched } = props;
  const { CHAIN, ...facts } = copyFacts(network, family);
  const api = repositoryFiles('lib/programs/snapshots', 'kubernetes-api.mjs');
  const names = modules.map((name) => `${name}.mjs`);
  const { copy, verify } = limits[section.method];
  return {
    name: 'take-snapshot',
    image: network.section.images.node,
    user: USER,
    command: ['node', `${FOLDER}/snapshot.mjs`],
    environment: {
      NAMESPACE: { field: 'metadata.namespace' },
      METHOD: section.method,
      FAMILY: family.name,
      NODES: touched.nodes.join(),
      SOURCE: source.name,
      SOURCE_RPC: url(source.rpc),
      CLAIM: source.claim,
      CHAIN_ID: CHAIN,
      ...facts,
      ARCHIVE: touched.archive ?? '',
      VERIFY: touched.verify,
      VERIFY_RPC: url(verifier.rpc),
      VOLUME: COPY_VOLUME,
      SERVED: touched.served.join(),
      ...(section.method === 'volume-snapshot' ? { SNAPSHOT_CLASS } : {}),
      KEEP: String(section.keep),
      CHECKED,
      COPY_SECONDS: String(copy),
      VERIFY_SECONDS: String(verify),
      ...waits,
      NODE_EXTRA_CA_CERTS: '/var/run/secrets/kubernetes.io/serviceaccount/ca.crt',
    },
    ports: {},
    mounts: {
      [FOLDER]: config('take-snapshot', snapshotFiles(network.chart, 'take-snapshot', names, api)),
      [REPORT_FOLDER]: reportVolume,
    },
    // Node.js takes 150 MiB where it asks over TLS time after time.
    resources: { cpu: '50m', memory: '128Mi', memoryLimit: '256Mi' },
    // What it stopped is started again.
    stopSeconds: 30,
  };
}

const url = ({ host, number }: Endpoint): string => `http://${host}:${number}`;
