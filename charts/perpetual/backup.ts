import type { Environment } from '../../lib/environment/schema';
import { ConfigFiles } from '../../lib/k8s/config-files';
import { persistentClaim } from '../../lib/k8s/persistent-claim';
import { program } from '../../lib/k8s/program';
import { config, type SecretVolume } from '../../lib/k8s/volumes';
import { snapshots, takesSnapshots } from '../../lib/programs/snapshots/snapshots';
import { repositoryFile } from '../../lib/repository';
import type { Endpoint } from '../../lib/traffic/endpoint';
import { ScheduledJob } from '../../lib/workloads/cron-job';
import type { SystemChart } from '../../lib/workloads/system-chart';

type Perpetual = NonNullable<Environment['perpetual']>;

/** What backups are made from. */
export interface BackupProps {
  readonly perpetual: Perpetual;
  readonly backup: NonNullable<Perpetual['backup']>;
  /** Where kubo exports blocks. */
  readonly rpc: Endpoint;
  /** The token that it asks for, as the file `rpc-token`. */
  readonly rpcToken: SecretVolume;
}

/** Seconds after which an export is stopped; the next one goes on where it ended. */
const EXPORT_DEADLINE = 6 * 3600;

/** Snapshots of both volumes where the cluster takes some, and every pinned block as a CAR file on a volume apart. */
export function backup(chart: SystemChart, props: BackupProps): void {
  const { perpetual, backup } = props;
  const { schedule, keep } = backup;
  const { pool, orbitdb } = perpetual;
  if (takesSnapshots(chart)) {
    const claims = ['ipfs-kubo-0', 'data-orbitdb-0'];
    snapshots(chart, 'snapshots', { claims, schedule, keep, pool, image: orbitdb.image, user: 10001 });
  } else {
    chart.notes.push(
      'perpetual.backup exports pins only: volumes are snapshotted where snapshot-controller is among the operators and the provider takes snapshots',
    );
  }
  exportPins(chart, props);
}

function exportPins(chart: SystemChart, { perpetual, backup, rpc, rpcToken }: BackupProps): void {
  const { pool, storageClass, kubo } = perpetual;
  const files = new ConfigFiles(chart, 'export-pins', {
    'export-pins.sh': repositoryFile('charts/perpetual/files/export-pins.sh'),
  });
  const exporter = program({
    name: 'export-pins',
    image: kubo.image,
    user: 1000,
    command: ['sh', '/etc/export-pins/export-pins.sh'],
    workingDirectory: '/backup',
    environment: {
      KUBO_API: `/dns4/${rpc.host}/tcp/${rpc.number}`,
      KUBO_RPC_TOKEN_FILE: '/etc/kubo-rpc/rpc-token',
      KEEP: String(backup.keep),
      HOME: '/backup',
      IPFS_TELEMETRY: 'off',
    },
    ports: {},
    mounts: {
      '/backup': persistentClaim(chart, 'export-pins', { size: backup.storage, storageClass }),
      '/etc/kubo-rpc': rpcToken,
      '/etc/export-pins': config('export-pins-config', files),
    },
    resources: { cpu: '50m', memory: '128Mi', memoryLimit: '256Mi' },
    stopSeconds: 5,
  });
  const job = new ScheduledJob(chart, 'export-pins', {
    component: 'backup',
    pool,
    schedule: backup.schedule,
    deadline: EXPORT_DEADLINE,
    programs: [exporter],
  });
  job.connectTo(rpc);
}
