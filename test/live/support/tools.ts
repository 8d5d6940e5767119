import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { repositoryRoot } from '../../../lib/repository';
import { succeed } from './shell';

const shared = path.join(repositoryRoot, '../shared/tools');
const cache = path.join(homedir(), '.cache');

/** The program that makes a cluster on this machine. */
export const clusterTool = path.join(shared, 'cluster/cluster');

/** What that program is made of, built once. */
export const clusterPrograms = path.join(cache, 'chainyard-cluster/bin');

/** Where the real programs are. */
export const binaries = path.join(cache, 'chainyard-binaries/bin');

/** Where the images of this test are kept from run to run. */
export const imageCache = path.join(cache, 'chainyard-live');

/** Whether this machine can make a cluster by itself. */
export const hasClusterTool = existsSync(clusterTool);

/** Unpacks what is not unpacked yet. */
export async function unpackTools(): Promise<void> {
  await succeed([clusterTool, 'build'], { seconds: 3600 });
  if (existsSync(binaries)) return;
  const folder = path.dirname(binaries);
  mkdirSync(folder, { recursive: true });
  await succeed(['tar', '-xJf', path.join(shared, 'binaries/bin.tar.xz'), '-C', folder], { seconds: 600 });
}
