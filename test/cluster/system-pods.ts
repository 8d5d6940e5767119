import type { Pod } from 'kubernetes-types/core/v1';
import type { Cleanup } from '../live/support/cleanup';
import { expect } from '../live/support/report';
import { until } from '../live/support/wait';
import { simulatedOnly } from './simulation/marks';
import { type SimulatedCluster, systemPodCount } from './simulation/simulated-cluster';
import { SYSTEM, systemWorkload } from './simulation/system-workloads';
import type { TestCluster } from './test-cluster';

const PODS = `/api/v1/namespaces/${SYSTEM}/pods?${simulatedOnly}`;

/** Runs the pods that a cluster has by itself before anything else is placed. */
export async function runSystemPods(
  { api }: TestCluster,
  simulated: SimulatedCluster,
  cleanup: Cleanup,
): Promise<void> {
  // With their owners gone, nobody makes them again.
  cleanup.add(() => api.remove(PODS, { gracePeriodSeconds: 0 }));
  for (const workload of simulated.systemPods.map(systemWorkload)) {
    const path = `/apis/apps/v1/namespaces/${SYSTEM}/${workload.kind === 'DaemonSet' ? 'daemonsets' : 'replicasets'}`;
    await api.create(path, workload);
    cleanup.add(() => api.remove(`${path}/${workload.metadata?.name}`, { propagationPolicy: 'Orphan' }));
  }
  const wanted = systemPodCount(simulated);
  await until("the cluster's own pods running", 60, async () => {
    const running = (await api.list<Pod>(PODS)).filter(({ status }) => status?.phase === 'Running');
    expect(running.length === wanted, `${running.length} of ${wanted}`);
    return running;
  });
}
