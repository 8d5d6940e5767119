import { apiServer, apiServerPorts } from '../../lib/traffic/peer';
import { ScheduledJob } from '../../lib/workloads/cron-job';
import { reachStore } from './bucket';
import type { EthereumNetwork } from './network';
import { promote } from './promote';
import { snapshotPermissions } from './snapshot-permissions';
import { limits, type RunProps, takeSnapshot } from './take-snapshot';

/** Takes, checks and forgets snapshots by the clock. */
export function snapshotJob(network: EthereumNetwork, props: RunProps): void {
  const { chart, section } = network;
  const { section: snapshots, family, source, verifier, touched } = props;
  const take = takeSnapshot(network, props);
  const isStore = snapshots.method === 'object-store';
  const job = new ScheduledJob(chart, `${family.name}-snapshot`, {
    component: 'snapshots',
    pool: section.pool,
    schedule: snapshots.schedule,
    deadline: limits[snapshots.method].run,
    permissions: snapshotPermissions(touched),
    ...(isStore ? { prepare: [take], programs: [promote(network, snapshots, family.name)] } : { programs: [take] }),
  });
  job.reach(apiServer(chart.cluster), apiServerPorts, 'snapshots');
  job.connectTo(source.rpc);
  job.connectTo(verifier.rpc);
  if (isStore) reachStore(network, snapshots, job);
}
