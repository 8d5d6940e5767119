import type { Live } from '../support/live';
import { places } from '../support/places';
import { allReady } from '../support/pods';
import { expect } from '../support/report';
import { timed } from '../support/wait';
import { identityOf, NAMESPACE, podOf, preparedBy } from './nodes';

/** A serve node that has lost its volume begins with the newest snapshot, as another node than the one it was taken of. */
export async function beginsWithSnapshot(live: Live): Promise<string> {
  const { pod } = places.serve1;
  const { metadata } = await podOf(live, 'serve1');
  await live.kubectl.text(['delete', 'pvc', '-n', NAMESPACE, `execution-${pod}`, '--wait=false']);
  await live.kubectl.text(['delete', 'pod', '-n', NAMESPACE, pod]);
  const changed = (name: string, { metadata: now }: { readonly metadata?: { readonly uid?: string } }) =>
    name !== `${NAMESPACE}/${pod}` || now?.uid !== metadata?.uid;
  const { seconds } = await timed(() => allReady(live, 180, changed));
  const said = await preparedBy(live, 'serve1', 'restore');
  expect(/is restored/.test(said), `it says "${said}"`);
  const [own, source] = [await identityOf(live, 'serve1'), await identityOf(live, 'sync1')];
  expect(own !== source, 'it has the key of the node that the snapshot was taken of');
  return `${said.trim().split('\n').at(-1)}, ready after ${seconds.toFixed(0)} s`;
}
