import path from 'node:path';
import type { LoadedEnvironment } from '../../../lib/environment/load';
import { lighthouse } from '../../../lib/programs/ethereum/consensus/lighthouse';
import { geth as gethTable } from '../../../lib/programs/ethereum/execution/geth';
import { repositoryRoot } from '../../../lib/repository';
import { succeed } from '../support/shell';
import { binaries } from '../support/tools';
import type { Recipe } from './recipe';
import { busyboxBeside } from './recipes';

type EthereumSection = NonNullable<LoadedEnvironment['ethereum']>;

const recipes = path.join(repositoryRoot, 'test/live/images/ethereum.ts');
const standIn = path.join(repositoryRoot, 'test/live/ethereum/stand-in');
const service = path.join(repositoryRoot, 'docker/orbitdb');
const program = path.join(binaries, 'geth');

/** geth beside busybox, which is all that the published image has as well. */
export const geth: Recipe = {
  what: 'geth 1.17.5 and busybox',
  debian: false,
  user: 10001,
  sources: [recipes, program],
  files: (work, debian) => busyboxBeside(work, debian, { '/usr/local/bin/geth': program }),
};

/** Debian's busybox alone. */
export const busybox: Recipe = {
  what: "Debian's busybox",
  debian: false,
  user: 10001,
  sources: [recipes],
  files: (work, debian) => busyboxBeside(work, debian, {}),
};

/** The Node that docker/orbitdb is tested with. */
export const node: Recipe = {
  what: 'Node 22',
  debian: true,
  user: 10001,
  sources: [recipes, ...['package.json', 'package-lock.json'].map((file) => path.join(service, file))],
  files: nodeAlone,
};

/** The engine driver of the test, under the name by which the chart starts Lighthouse. */
export const consensusClient: Recipe = {
  what: 'a STAND-IN of this test for the consensus client, which drives geth over the engine API',
  debian: true,
  user: 10001,
  sources: [...node.sources, standIn],
  files: async (work) => ({
    ...(await nodeAlone(work)),
    '/opt/stand-in': standIn,
    '/usr/local/bin/lighthouse': path.join(standIn, 'lighthouse.sh'),
  }),
};

/** rclone of Debian. */
export const rclone: Recipe = {
  what: "Debian's rclone",
  debian: true,
  user: 10001,
  sources: [recipes],
  files: async () => ({}),
};

/** What stands for the images of a section, by the names that it renders. */
export function ethereumRecipes(section: EthereumSection): readonly (readonly [string | undefined, Recipe])[] {
  if (section.network === 'dev') return [[section.image, geth]];
  const { images, sync, snapshots } = section;
  return [
    [images.busybox, busybox],
    [images.node, node],
    [snapshots?.method === 'object-store' ? snapshots.image : undefined, rclone],
    ...sync.map(({ execution }) => [execution.image ?? gethTable.image, geth] as const),
    ...sync.map(
      ({ consensus }) => ['image' in consensus ? consensus.image : lighthouse.image, consensusClient] as const,
    ),
  ];
}

async function nodeAlone(work: string): Promise<Readonly<Record<string, string>>> {
  await succeed(['cp', path.join(service, 'package.json'), path.join(service, 'package-lock.json'), work]);
  await succeed(['npm', 'ci', '--no-audit', '--no-fund'], { folder: work, seconds: 600 });
  return { '/usr/local/bin/node': path.join(work, 'node_modules/node/bin/node') };
}
