import { passwordUsers } from '../../../lib/contract/rollup-stores';
import type { Endpoint } from '../../../lib/traffic/endpoint';
import type { SystemChart } from '../../../lib/workloads/system-chart';
import type { RollupSection } from '../context';
import type { Target, Targets } from '../target';
import { databaseUrls } from './database-urls';
import { postgresql } from './postgresql';
import { withPassword } from './secrets';
import type { InClusterData } from './section';
import { valkey } from './valkey';

/** Renders the stores that a rollup needs into its own namespace for them, and says how its roles reach them. */
export function inClusterData(chart: SystemChart, rollup: RollupSection, data: InClusterData): Targets {
  const users = passwordUsers(rollup);
  const databases = users.filter(({ store }) => store === 'database');
  const endpoint = postgresql(chart, rollup, data, databases);
  const place = { server: addressOf(endpoint), parameters: 'sslmode=require' };
  const targets = databases.map((user) => [
    user.service,
    { reach: reach(endpoint), ...databaseUrls(chart.cluster, user, place) },
  ]);
  return { ...Object.fromEntries(targets), cache: cache(chart, rollup, data) };
}

function cache(chart: SystemChart, rollup: RollupSection, { cache: section }: InClusterData): Target | undefined {
  const user = passwordUsers(rollup).find(({ store }) => store === 'cache');
  if (user === undefined) return undefined;
  const countsRequests = rollup.api.gateway.via === 'envoy-gateway' && rollup.api.gateway.limits.client !== undefined;
  const endpoint = valkey(chart, { rollup, section, user, countsRequests });
  const url = (password: string) => `redis://${user.user}:${password}@${addressOf(endpoint)}`;
  return { reach: reach(endpoint), address: withPassword(chart.cluster, user, url) };
}

const addressOf = ({ host, number }: Endpoint): string => `${host}:${number}`;

const reach =
  (endpoint: Endpoint): Target['reach'] =>
  (workload) =>
    workload.connectTo(endpoint);
