import type { Construct } from 'constructs';
import type { Cluster } from '../../../lib/cluster';
import { ConfigFiles } from '../../../lib/k8s/config-files';
import { repositoryFile } from '../../../lib/repository';
import { NodeDaemonSet } from '../../../lib/workloads/daemon-set';
import { SystemChart, type SystemChartProps } from '../../../lib/workloads/system-chart';
import { dcgmExporter, dcgmExporterExceptions } from './dcgm-exporter';
import { devicePlugin, devicePluginExceptions } from './device-plugin';

/** What every pod on machines with GPUs needs before it. */
const priority = 'system-node-critical';

/** What machines with GPUs lack until pods get them: a device plugin; and metrics, where Prometheus reads some. */
export class NvidiaGpu extends SystemChart {
  constructor(scope: Construct, props: SystemChartProps) {
    super(scope, 'nvidia-gpu', props);
    const pools = gpuPools(props.cluster);
    for (const pool of pools) this.devicePlugin(pool);
    if (props.cluster.operators.has('prometheus-operator')) this.metrics(pools);
  }

  private devicePlugin(pool: string): void {
    new NodeDaemonSet(this, `device-plugin-${pool}`, {
      application: 'nvidia-device-plugin',
      component: 'device-plugin',
      pool,
      priority,
      programs: [devicePlugin],
      exceptions: devicePluginExceptions,
    });
  }

  private metrics(pools: readonly string[]): void {
    const counters = new ConfigFiles(this, 'dcgm-counters', {
      'counters.csv': repositoryFile('charts/platform/nvidia/files/counters.csv'),
    });
    const exporter = dcgmExporter(counters);
    for (const pool of pools) {
      new NodeDaemonSet(this, `dcgm-exporter-${pool}`, {
        application: 'dcgm-exporter',
        component: 'metrics',
        pool,
        priority,
        programs: [exporter],
        exceptions: dcgmExporterExceptions,
      });
    }
  }
}

/** Whether machines of a cluster have GPUs, and come with all that pods need for them but what is rendered here. */
export const lacksDevicePlugin = (cluster: Cluster): boolean =>
  cluster.provider.gpuMachines !== undefined && gpuPools(cluster).length > 0;

/** Pools with GPUs, each with DaemonSets of its own: a nodeSelector names one pool, and their taints may differ. */
const gpuPools = ({ nodePools }: Cluster): readonly string[] =>
  nodePools.filter(({ allocatable }) => allocatable.gpus > 0).map(({ name }) => name);
