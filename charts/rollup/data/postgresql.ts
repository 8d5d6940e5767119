import type { PasswordUser } from '../../../lib/contract/rollup-stores';
import { ConfigFiles } from '../../../lib/k8s/config-files';
import { exec, tcp } from '../../../lib/k8s/probes';
import { type Program, program } from '../../../lib/k8s/program';
import { claim, config, scratch, secret } from '../../../lib/k8s/volumes';
import { composedSecret } from '../../../lib/secrets/composed-secret';
import type { Endpoint } from '../../../lib/traffic/endpoint';
import { serviceHost } from '../../../lib/traffic/services';
import { SingletonStatefulSet } from '../../../lib/workloads/stateful-set';
import type { SystemChart } from '../../../lib/workloads/system-chart';
import { CERTIFICATE_SCRIPT, certificate, makeCertificate, SETTINGS } from './certificate';
import { scripts } from './files';
import { images, USER } from './images';
import { hostBasedAccess, postgresqlSettings, SOCKETS } from './postgresql-settings';
import { withPassword } from './secrets';
import type { InClusterData, StoreRollup } from './section';

/** Name of the workload. */
const POSTGRESQL = 'postgresql';

const VOLUME = '/var/lib/postgresql';
const PASSWORDS = '/etc/passwords';

/** Environment of every program that knows the data. */
const environment = { PGDATA: `${VOLUME}/data`, SETTINGS } as const;

/** PostgreSQL with a database for each of these users, reached by TLS alone. */
export function postgresql(
  chart: SystemChart,
  { name, pools }: StoreRollup,
  { database }: InClusterData,
  users: readonly PasswordUser[],
): Endpoint {
  const files = new ConfigFiles(chart, POSTGRESQL, {
    'postgresql.conf': postgresqlSettings(database),
    'pg_hba.conf': hostBasedAccess(users),
    ...scripts(CERTIFICATE_SCRIPT, 'prepare-postgresql.sh', 'start-postgresql.sh', 'database.sql'),
  });
  const server = serverOf(files, database);
  const workload = new SingletonStatefulSet(chart, POSTGRESQL, {
    component: 'database',
    pool: pools.core,
    priority: 'chain-critical',
    podLabels: { rollup: name },
    prepare: [
      makeCertificate(files, serviceHost(POSTGRESQL, chart.system, { whileUnready: false })),
      prepareOf(server, passwords(chart, users)),
    ],
    programs: [server],
  });
  return workload.endpoint(server, 'postgresql');
}

/** The Secret with a file for each user. */
function passwords(chart: SystemChart, users: readonly PasswordUser[]): string {
  const files = users.map((user) => [user.user, withPassword(chart.cluster, user, (password) => password)]);
  return composedSecret(chart, { name: POSTGRESQL, files: Object.fromEntries(files) });
}

const isReady = ['pg_isready', '--quiet', `--host=${SOCKETS}`, '--username=postgres', '--dbname=postgres'];

const serverOf = (files: ConfigFiles, { storage, resources }: InClusterData['database']) =>
  program({
    name: POSTGRESQL,
    image: images.postgresql,
    user: USER,
    command: ['sh', `${SETTINGS}/start-postgresql.sh`],
    environment,
    ports: { postgresql: { number: 5432, exposure: 'cluster' } },
    mounts: {
      [VOLUME]: claim('data', { size: storage }),
      [SETTINGS]: config('settings', files),
      [SOCKETS]: scratch('sockets', '1Mi', { memory: true }),
      ...certificate,
    },
    resources,
    stopSeconds: 120,
    // What was not written when it was killed is read again first.
    startup: exec(isReady, { failures: 360 }),
    ready: exec(isReady),
    live: tcp('postgresql', { period: 30 }),
  });

/** Makes the databases before the server starts, by another one that nobody reaches. */
const prepareOf = ({ mounts, resources }: Program, secretName: string): Program =>
  program({
    name: 'databases',
    image: images.postgresql,
    user: USER,
    command: ['sh', `${SETTINGS}/prepare-postgresql.sh`],
    environment: { ...environment, PASSWORDS },
    ports: {},
    mounts: { ...mounts, [PASSWORDS]: secret('passwords', secretName) },
    resources,
    stopSeconds: 120,
  });
