import { GPU } from '../../../lib/k8s/container';
import { type Program, program } from '../../../lib/k8s/program';
import { hostFolder } from '../../../lib/k8s/volumes';
import type { NodeExceptions } from '../../../lib/k8s/workload-facts';

/** Where plugins meet the kubelet. */
const PLUGINS = '/var/lib/kubelet/device-plugins';

/** Of the plugin, which is named by the resource. */
const SOCKET = `${PLUGINS}/nvidia-${GPU.split('/')[1]}.sock`;

/**
 * Tells the kubelet of the GPUs of its node, and the container runtime which of them a container gets. Its defaults serve:
 * whole GPUs, and an end where it finds none.
 *
 * @see https://github.com/NVIDIA/k8s-device-plugin/blob/v0.20.0/deployments/static/nvidia-device-plugin.yml
 */
export const devicePlugin: Program = program({
  name: 'device-plugin',
  image: 'nvcr.io/nvidia/k8s-device-plugin:v0.20.0',
  ports: {},
  user: 0,
  mounts: { [PLUGINS]: hostFolder('device-plugins', PLUGINS) },
  resources: { cpu: '50m', memory: '64Mi', memoryLimit: '256Mi' },
  stopSeconds: 10,
  ready: { check: { kind: 'exec', command: ['/busybox/test', '-S', SOCKET] } },
});

/** Why it may do what other pods may not. */
export const devicePluginExceptions: NodeExceptions = {
  'no-host-access': 'a device plugin meets the kubelet by sockets in a folder of the node',
  'runs-as-non-root': 'the folder of device plugins belongs to root, which has no capabilities here',
  'probes-present': 'it ends by itself when its server fails, and has no port that could be asked',
};
