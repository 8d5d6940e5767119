import type { Live } from '../support/live';
import { type PlaceName, places } from '../support/places';
import { same } from '../support/report';
import { apps, nodeNames, nodes } from './programs';

/** Where each volume is mounted. */
const volumes: readonly (readonly [PlaceName, string])[] = [
  ...apps.map((app) => [app, '/data/app'] as const),
  ...nodeNames.map((node) => [node, `/data/${nodes[node].kind}`] as const),
];

/** A folder of another network and a file that is nobody's. */
export const strange = ['note', 'other-1'] as const;

/** Puts both on every volume. */
export async function addStrange({ kubectl }: Live): Promise<void> {
  for (const [place, folder] of volumes) {
    await kubectl.exec(places[place], [
      'sh',
      '-euc',
      `cd "$0"; mkdir other-1; echo kept | tee note >other-1/note`,
      folder,
    ]);
  }
}

/** Every volume holds these folders and files, nothing else, and what is strange is as it was. */
export async function volumesHold({ kubectl }: Live, names: readonly string[]): Promise<string> {
  for (const [place, folder] of volumes) {
    const listed = await kubectl.exec(places[place], ['ls', '-A', '-I', 'lost+found', folder]);
    same(`${place} in ${folder}`, listed.split('\n').sort(), [...names].sort());
    const script = 'cd "$0"; cat note other-1/note';
    same('what is strange', await kubectl.exec(places[place], ['sh', '-euc', script, folder]), 'kept\nkept');
  }
  return names.join(', ');
}
