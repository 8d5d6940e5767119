import type { Live } from '../support/live';
import { places } from '../support/places';
import { isReady, systemPods } from '../support/pods';
import { expect } from '../support/report';
import { until } from '../support/wait';
import { type Entry, pinned, writeEntry } from './entries';

/**
 * Takes kubo away and gives it back: OrbitDB must say so, go on taking entries, and have them pinned afterwards.
 *
 * @returns the entry that was written meanwhile
 */
export async function kuboOutage(live: Live): Promise<{ readonly entry: Entry; readonly words: string }> {
  await scale(live, 0);
  try {
    await until('OrbitDB not ready', 60, async () => (isReady(await database(live)) ? undefined : true));
    const base = `http://${(await database(live)).status?.podIP}:3001`;
    const ready = await status(live, `${base}/health/ready`);
    expect(ready.startsWith('503'), `/health/ready answers ${ready}`);
    const alive = await status(live, `${base}/health/live`);
    expect(alive.startsWith('200'), `/health/live answers ${alive}`);
    const entry = await writeEntry(live, 'written while kubo was away', base);
    await scale(live, 1);
    await until('OrbitDB ready again', 90, async () => (isReady(await database(live)) ? true : undefined));
    await pinned(live, entry.hash);
    return { entry, words: `/health/ready ${ready}; what was written meanwhile is pinned` };
  } finally {
    await scale(live, 1);
  }
}

async function scale({ kubectl }: Live, replicas: number): Promise<void> {
  await kubectl.text(['scale', '-n', places.kubo.namespace, 'statefulset/kubo', `--replicas=${replicas}`]);
}

async function database(live: Live) {
  const pod = (await systemPods(live)).get('perpetual/orbitdb-0');
  expect(pod !== undefined, 'orbitdb-0 is gone');
  return pod;
}

async function status({ kubectl }: Live, url: string): Promise<string> {
  return kubectl.exec(places.client, ['curl', '-sS', '-m', '10', '-w', ' %{http_code}', url]).then((text) => {
    const code = text.slice(-3);
    return `${code} ${text.slice(0, -3).trim()}`;
  });
}
