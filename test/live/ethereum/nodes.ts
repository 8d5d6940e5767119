import type { Pod } from 'kubernetes-types/core/v1';
import type { Live } from '../support/live';
import { type PlaceName, places } from '../support/places';
import { systemPods } from '../support/pods';
import { expect } from '../support/report';

/** Namespace of the network. */
export const NAMESPACE = 'ethereum';

/** The two kinds of nodes, two of each. */
export const syncs = ['sync0', 'sync1'] as const satisfies PlaceName[];
export const serves = ['serve0', 'serve1'] as const satisfies PlaceName[];

/** A node of the network. */
export type NodeName = (typeof syncs)[number] | (typeof serves)[number];

/** All of them. */
export const nodeNames: readonly NodeName[] = [...syncs, ...serves];

/** Its pod. */
export async function podOf(live: Live, name: NodeName): Promise<Pod> {
  const pod = (await systemPods(live)).get(`${NAMESPACE}/${places[name].pod}`);
  expect(pod !== undefined, `there is no ${places[name].pod}`);
  return pod;
}

/** Address of its pod. */
export async function addressOf(live: Live, name: NodeName): Promise<string> {
  const address = (await podOf(live, name)).status?.podIP;
  expect(address !== undefined, `${name} has no address`);
  return address;
}

/** What its head check says: a line that begins with `ready` where callers should come. */
export async function verdictOf({ kubectl }: Live, name: NodeName): Promise<string> {
  const { namespace, pod } = places[name];
  const command = ['curl', '-s', '-m', '10', 'http://127.0.0.1:8590/cgi-bin/readyz'];
  return (await kubectl.exec({ namespace, pod, container: 'lighthouse' }, command)).trim();
}

/** The key by which peers know it, as a sum that may be printed. */
export async function identityOf({ kubectl }: Live, name: NodeName): Promise<string> {
  const script = 'find /data/execution -name nodekey -exec sha256sum {} +';
  const sum = await kubectl.exec(places[name], ['sh', '-c', script]);
  expect(/^[0-9a-f]{64} /.test(sum), `${name} has no key: "${sum}"`);
  return sum.slice(0, 64);
}

/** What a container that prepares a pod said. */
export async function preparedBy({ kubectl }: Live, name: NodeName, container: string): Promise<string> {
  const { namespace, pod } = places[name];
  return kubectl.text(['logs', '-n', namespace, pod, '-c', container]);
}
