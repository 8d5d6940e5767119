import type { Live } from '../support/live';
import type { NodeAccess } from '../support/node-access';
import { allReady, systemPods } from '../support/pods';
import { same } from '../support/report';
import { NAMESPACE } from './programs';

/** Containers that run each image, by StatefulSet. */
const users = {
  'full-0': { app: ['prepare-app', 'app'], node: ['prepare-bridge', 'bridge'] },
  'full-1': { app: ['prepare-app', 'app'], node: ['prepare-bridge', 'bridge'] },
  'light-0': { app: [], node: ['prepare-light', 'light'] },
  'light-1': { app: [], node: ['prepare-light', 'light'] },
} as const;

/** Gives the images other names on the node and lets every pod run those, as an upgrade does. */
export async function upgrade(live: Live, node: NodeAccess): Promise<string> {
  const before = await systemPods(live);
  const containers = before.get(`${NAMESPACE}/full-0-0`)?.spec?.containers ?? [];
  const imageOf = (name: string) => containers.find((container) => container.name === name)?.image ?? '';
  const [app, bridge] = [await renamed(node, imageOf('app')), await renamed(node, imageOf('bridge'))];
  for (const [workload, { app: ofApp, node: ofNode }] of Object.entries(users)) {
    const images = [...ofApp.map((name) => `${name}=${app}`), ...ofNode.map((name) => `${name}=${bridge}`)];
    await live.kubectl.text(['set', 'image', '-n', NAMESPACE, `statefulset/${workload}`, ...images]);
  }
  const after = await allReady(live, 120, (name, { metadata }) => metadata?.uid !== before.get(name)?.metadata?.uid);
  const running = [...after.values()].flatMap(({ spec }) => spec?.containers ?? []).map(({ image }) => image);
  same('images that run', [...new Set(running)].sort(), [app, bridge].sort());
  return [app, bridge].join(', ');
}

/** The same image under the tag of a later version. */
async function renamed(node: NodeAccess, image: string): Promise<string> {
  const later = `${image.replace(/@.*/, '')}-later`;
  const script = 'ctr --address "$CLUSTER_DIR/run/containerd.sock" --namespace k8s.io images tag --force "$0" "$1"';
  await node.exec(['sh', '-c', script, image, later]);
  return later;
}
