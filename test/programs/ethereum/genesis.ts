import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Chain id of the network of its own that settings of tests name. */
const CHAIN_ID = 32382;

/** Forks by block, all of them in the first one. */
const blocks = [
  'homestead',
  'eip150',
  'eip155',
  'eip158',
  'byzantium',
  'constantinople',
  'petersburg',
  'istanbul',
  'berlin',
  'london',
];

/** Writes a small genesis that begins after the merge. @returns its folder */
export function writeGenesis(parent: string): string {
  const folder = path.join(parent, 'genesis');
  mkdirSync(folder);
  const forks = Object.fromEntries(blocks.map((fork) => [`${fork}Block`, 0]));
  const config = { chainId: CHAIN_ID, ...forks, terminalTotalDifficulty: 0, shanghaiTime: 0 };
  const genesis = { config, difficulty: '0x0', gasLimit: '0x1c9c380', alloc: {} };
  writeFileSync(path.join(folder, 'genesis.json'), JSON.stringify(genesis));
  return folder;
}
