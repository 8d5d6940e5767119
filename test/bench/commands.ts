import { rmSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../../lib/repository';
import type { Command } from './measure';

/** Where bundles are kept between runs. */
const kept = path.join(repositoryRoot, 'node_modules/.cache/chainyard');

const start = (...words: readonly string[]) => [process.execPath, 'bin/start.js', ...words];

/** The app writes where the environment variable says; the CLI sets it too. */
const app = ['env', 'CDK8S_OUTDIR={out}', ...start('bin/cdk8s.ts')];

/** The cloud of an environment without the validation of templates, as in tests. */
const unvalidated = (environment: string) => ['env', 'CDK_VALIDATION=false', `ENVIRONMENT=${environment}`];

/** The parts of the AWS CDK that the stacks are made of. */
const constructs = [
  'ec2',
  'eks-v2',
  'iam',
  'kms',
  'logs',
  'rds',
  'elasticache',
  's3',
  'secretsmanager',
  'ssm',
  'sns',
  'cloudwatch',
  'backup',
  'budgets',
];
const loadConstructs = constructs.map((name) => `Object.values(require("aws-cdk-lib/aws-${name}"));`).join('');

const synthesis = ['npx', 'cdk', 'synth', '--quiet', '--output', '{out}'];

/** Names that the aims refer to. */
export const names = {
  floor: 'node, cdk8s and cdk8s-plus-28 loaded',
  app: 'the app: local',
  many: '300 charts, 9,000 objects',
  most: '1,000 charts, 30,000 objects',
  cloudFloor: 'node, parts of aws-cdk-lib loaded',
  cloud: 'the AWS app: production, validation off',
  clouds: 'the AWS app: all environments, validation off',
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
  { name: names.cloudFloor, run: [process.execPath, '-e', loadConstructs], runs: 9 },
  { name: names.cloud, run: [...unvalidated('production'), 'CDK_OUTDIR={out}', ...start('bin/cdk.ts')], runs: 9 },
  { name: names.clouds, run: ['env', 'CDK_VALIDATION=false', ...start('test/bench/clouds.ts', '{out}')], runs: 9 },
  { name: 'npx cdk synth, validation off', run: [...unvalidated('production'), ...synthesis], runs: 5 },
  { name: 'npx cdk synth', run: ['env', 'ENVIRONMENT=production', ...synthesis], runs: 3 },
];
