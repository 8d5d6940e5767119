import type { ConfigFiles } from '../../../lib/k8s/config-files';
import { http, tcp } from '../../../lib/k8s/probes';
import { type Program, program } from '../../../lib/k8s/program';
import { config, hostFolder, scratch } from '../../../lib/k8s/volumes';
import type { NodeExceptions } from '../../../lib/k8s/workload-facts';

/** Where the kubelet tells which pod has which GPU. */
const POD_RESOURCES = '/var/lib/kubelet/pod-resources';

const COUNTERS = '/etc/counters';

/**
 * Metrics of the GPUs of its node, with the pod that has each. NVIDIA runs it with the capability SYS_ADMIN, which only
 * the metrics of its profiler need; those are not among the counters.
 *
 * @param counters which metrics there are, in the file counters.csv
 * @see https://github.com/NVIDIA/dcgm-exporter/blob/4.5.3-4.8.2/dcgm-exporter.yaml
 */
export const dcgmExporter = (counters: ConfigFiles): Program =>
  program({
    name: 'dcgm-exporter',
    image: 'nvcr.io/nvidia/k8s/dcgm-exporter:4.5.3-4.8.2-distroless',
    environment: {
      DCGM_EXPORTER_LISTEN: ':9400',
      DCGM_EXPORTER_KUBERNETES: 'true',
      DCGM_EXPORTER_COLLECTORS: `${COUNTERS}/counters.csv`,
      NODE_NAME: { field: 'spec.nodeName' },
    },
    ports: { metrics: { number: 9400, exposure: 'pod' } },
    user: 0,
    mounts: {
      [POD_RESOURCES]: { ...hostFolder('pod-resources', POD_RESOURCES), readOnly: true },
      [COUNTERS]: config('counters', counters),
      '/tmp': scratch('tmp', '64Mi'),
    },
    resources: { cpu: '100m', memory: '128Mi', memoryLimit: '512Mi', ephemeralStorage: '128Mi' },
    stopSeconds: 10,
    // It looks for GPUs before it listens, those of a large machine one after the other.
    startup: { ...http('metrics', '/health'), failures: 12 },
    ready: http('metrics', '/health'),
    live: tcp('metrics'),
    metrics: { port: 'metrics', path: '/metrics' },
  });

/** Why it may do what other pods may not. */
export const dcgmExporterExceptions: NodeExceptions = {
  'no-host-access': 'it asks the kubelet which pod has which GPU, by a socket in a folder of the node',
  'runs-as-non-root': 'the socket of the kubelet belongs to root, which has no capabilities here',
};
