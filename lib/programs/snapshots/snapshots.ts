import { SNAPSHOT_CLASS } from '../../contract/snapshot-class';
import { ConfigFiles } from '../../k8s/config-files';
import type { Permission } from '../../k8s/pod';
import { program } from '../../k8s/program';
import { config } from '../../k8s/volumes';
import { repositoryFiles } from '../../repository';
import { apiServer, apiServerPorts } from '../../traffic/peer';
import { ScheduledJob } from '../../workloads/cron-job';
import type { SystemChart } from '../../workloads/system-chart';

/** What is snapshotted, when, and how many snapshots are kept. */
export interface SnapshotsProps {
  /** Names of the claims. */
  readonly claims: readonly string[];
  /** Cron expression, UTC. */
  readonly schedule: string;
  /** Good snapshots of each claim that are kept. */
  readonly keep: number;
  /** An image with Node.js 20 or newer. */
  readonly image: string;
  readonly user: number;
  readonly pool: string;
}

/** Seconds after which a run is stopped: the first snapshot of a volume copies all of it. */
const DEADLINE = 2 * 3600;

/** Seconds that each of a run's three tries waits for its snapshots, so that it says why before it is stopped. */
const WAIT = DEADLINE / 4;

const permission: Permission = {
  apiGroup: 'snapshot.storage.k8s.io',
  resources: ['volumesnapshots'],
  verbs: ['create', 'list', 'delete'],
};

/** Whether volumes of this cluster can be snapshotted. */
export const takesSnapshots = ({ cluster }: SystemChart): boolean =>
  cluster.operators.has('snapshot-controller') && cluster.provider.snapshotDriver !== undefined;

/** Snapshots claims by the clock; Kubernetes itself has no schedule for them. */
export function snapshots(chart: SystemChart, name: string, props: SnapshotsProps): void {
  const { claims, schedule, keep, image, user, pool } = props;
  const scripts = repositoryFiles('lib/programs/snapshots', 'rotate-snapshots.mjs', 'kubernetes-api.mjs');
  const files = new ConfigFiles(chart, name, scripts);
  const rotate = program({
    name: 'rotate-snapshots',
    image,
    user,
    command: ['node', '/etc/snapshots/rotate-snapshots.mjs'],
    environment: {
      NAMESPACE: { field: 'metadata.namespace' },
      CLAIMS: claims.join(),
      KEEP: String(keep),
      SNAPSHOT_CLASS,
      SCHEDULE_NAME: name,
      JOB_UID: { field: "metadata.labels['batch.kubernetes.io/controller-uid']" },
      WAIT_SECONDS: String(WAIT),
      NODE_EXTRA_CA_CERTS: '/var/run/secrets/kubernetes.io/serviceaccount/ca.crt',
    },
    ports: {},
    mounts: { '/etc/snapshots': config('snapshots-config', files) },
    resources: { cpu: '50m', memory: '64Mi', memoryLimit: '128Mi' },
    stopSeconds: 5,
  });
  const job = new ScheduledJob(chart, name, {
    component: 'backup',
    pool,
    schedule,
    deadline: DEADLINE,
    programs: [rotate],
    permissions: [permission],
  });
  job.reach(apiServer(chart.cluster), apiServerPorts, 'snapshots');
}
