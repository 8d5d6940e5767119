import { rmSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../../lib/repository';
import type { Command } from './measure';

/** Where bundles are kept between runs. */
const kept = path.join(repositoryRoot, 'node_modules/.cache/chainyard');

const start = (...words: readonly string[]) => [process.execPath, 'bin/start.js', ...words];

/** The app writes where the environment variable says; the CLI sets it too. */
const app = ['env', 'CDK8S_OUTDIR={out}', ...start('bin/cdk8s.ts')];

/** Names that the aims refer to. */
export const names = {
  floor: 'node, cdk8s and cdk8s-plus-28 loaded',
  app: 'the app: local',
  many: '300 charts, 9,000 objects',
  most: '1,000 charts, 30,000 objects',
} as const;

/** Every row of the bench; a later row stands on the kept bundle of the one before. */
export const commands: readonly Command[] = [
  { name: 'node alone', run: [process.execPath, '-e', '0'], runs: 9 },
  { name: names.floor, run: [process.execPath, '-e', 'require("cdk8s");require("cdk8s-plus-28")'], runs: 9 },
  {
    name: 'the app: local, no bundle kept',
    run: app,
    before: () => rmSync(kept, { recursive: true, force: true }),
    runs: 5,
  },
  { name: names.app, run: app, runs: 9 },
  { name: 'npx cdk8s synth', run: ['npx', 'cdk8s', 'synth', '--output', '{out}'], runs: 5 },
  { name: 'all environments, one process', run: start('bin/render.ts', '--all', '--out', '{out}'), runs: 5 },
  { name: names.many, run: start('test/bench/many.ts', '300', '{out}'), runs: 5 },
  { name: names.most, run: start('test/bench/many.ts', '1000', '{out}'), runs: 3 },
];
