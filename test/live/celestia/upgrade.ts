import { apply } from '../checks/apply';
import type { Live } from '../support/live';
import type { NodeAccess } from '../support/node-access';
import { allReady, systemPods } from '../support/pods';
import { same } from '../support/report';
import type { Network } from './networks';
import { NAMESPACE } from './programs';

/** Gives the images of a network other tags, and applies it with these, as an upgrade does. */
export async function upgrade(live: Live, node: NodeAccess, { files }: Network): Promise<string> {
  const before = await systemPods(live);
  const containers = before.get(`${NAMESPACE}/full-0-0`)?.spec?.containers ?? [];
  let upgraded = [...files];
  const later: string[] = [];
  for (const image of containers.map((container) => container.image ?? '')) {
    const name = `${image.replace(/@.*/, '')}-later`;
    await node.exec(['sh', '-c', tag, image, name]);
    later.push(name);
    upgraded = upgraded.map(([file, text]) => [file, text.replaceAll(image, name)]);
  }
  await apply(live, new Map(upgraded));
  const after = await allReady(live, 120, (name, { metadata }) => metadata?.uid !== before.get(name)?.metadata?.uid);
  const running = [...after.values()].flatMap(({ spec }) => spec?.containers ?? []).map(({ image }) => image);
  same('images that run', [...new Set(running)].sort(), later.sort());
  return later.join(', ');
}

const tag = 'ctr --address "$CLUSTER_DIR/run/containerd.sock" --namespace k8s.io images tag --force "$0" "$1"';
