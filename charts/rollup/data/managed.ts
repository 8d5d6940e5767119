import type { Cluster } from '../../../lib/cluster';
import { databaseRoot } from '../../../lib/contract/database-authority';
import { type PasswordUser, passwordUsers } from '../../../lib/contract/rollup-stores';
import { cacheUserId } from '../../../lib/contract/store-names';
import { stores } from '../../../lib/contract/stores';
import type { Environment } from '../../../lib/environment/schema';
import { ConfigFiles } from '../../../lib/k8s/config-files';
import { config } from '../../../lib/k8s/volumes';
import { dataSubnets } from '../../../lib/traffic/data-subnets';
import type { SystemChart } from '../../../lib/workloads/system-chart';
import type { RollupSection } from '../context';
import type { Target, Targets } from '../target';
import { databaseUrls } from './database-urls';
import { parameter, withPassword } from './secrets';

/** Folder of the certificate that databases are verified by, and its file there. */
const AUTHORITY = '/etc/database-authority';
const ROOT = 'root.pem';

/** Says how the roles of a rollup reach the stores that the AWS app makes. */
export function managedData(cluster: Cluster, rollup: RollupSection, environment: Environment): Targets {
  const targets = passwordUsers(rollup).map((user) => [
    user.service,
    { reach: reach(environment, user), ...(user.store === 'cache' ? cache(cluster, user) : database(cluster, user)) },
  ]);
  return Object.fromEntries(targets);
}

const reach =
  (environment: Environment, { store }: PasswordUser): Target['reach'] =>
  (workload) =>
    workload.reach(dataSubnets(environment), [{ protocol: 'TCP', port: stores[store].port }], store);

const database = (cluster: Cluster, user: PasswordUser): Omit<Target, 'reach'> => ({
  mounts: (chart) => ({ [AUTHORITY]: config('database-authority', authority(chart)) }),
  ...databaseUrls(cluster, user, {
    server: '{{ .databaseHost }}:{{ .databasePort }}',
    parameters: `sslmode=verify-full&sslrootcert=${AUTHORITY}/${ROOT}`,
    values: { databaseHost: parameter(cluster, 'database-host'), databasePort: parameter(cluster, 'database-port') },
  }),
});

/** ElastiCache has a certificate that the authorities of every image vouch for, and takes nobody without TLS. */
const cache = (cluster: Cluster, user: PasswordUser): Omit<Target, 'reach'> => ({
  address: withPassword(
    cluster,
    user,
    (password) =>
      `rediss://${cacheUserId(cluster.environment, user.user)}:${password}@{{ .cacheHost }}:{{ .cachePort }}`,
    { cacheHost: parameter(cluster, 'cache-host'), cachePort: parameter(cluster, 'cache-port') },
  ),
});

/** The certificate that databases are verified by, once in a chart. */
function authority(chart: SystemChart): ConfigFiles {
  const name = 'database-authority';
  const known = chart.node.tryFindChild(`config-${name}`);
  if (known instanceof ConfigFiles) return known;
  return new ConfigFiles(chart, name, { [ROOT]: databaseRoot(chart.cluster.region ?? '') });
}
