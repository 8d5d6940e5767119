import { rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { renderEnvironment } from '../charts/render';
import { shownFile } from '../lib/environment/finding';
import { loadEnvironment } from '../lib/environment/load';
import { runCommand } from '../lib/errors';
import { readLock } from '../lib/images/lock';
import { repositoryRoot } from '../lib/repository';
import { acceptedRisks } from '../lib/synthesis/accepted-risks';
import { publish, restore } from '../lib/synthesis/publish';
import { summary } from '../lib/synthesis/summary';

function synthesize(): void {
  const { CDK8S_OUTDIR, CHAINYARD_FOLDER, CHAINYARD_OUTPUT, CHAINYARD_SCRATCH, ENVIRONMENT = 'local' } = process.env;
  // Scratch path of the CLI, of this run or as cdk8s.yaml names it: a link to what was written, where the CLI looks.
  const scratch = path.resolve(CHAINYARD_SCRATCH ?? path.join(repositoryRoot, '.synth'));
  const asked = path.resolve(CDK8S_OUTDIR ?? scratch);
  // The CLI runs in the root of the repository; paths are given and shown as from where the person is.
  process.chdir(CHAINYARD_FOLDER ?? '.');
  const folder = asked === scratch ? path.resolve(CHAINYARD_OUTPUT ?? path.join(repositoryRoot, 'dist')) : asked;
  restore(folder);
  const lock = readLock(path.join(repositoryRoot, 'images.lock.yaml'));
  const environment = loadEnvironment(ENVIRONMENT, path.join(repositoryRoot, 'environments'));
  const rendered = renderEnvironment(environment, lock.pin);
  publish(folder, rendered.files);
  if (asked === scratch) link(folder, scratch);
  const { excused } = rendered;
  const accepted = acceptedRisks(environment);
  const lines = summary({ rendered, excused, accepted, folder: shownFile(folder) });
  // The CLI keeps standard output for itself.
  process.stderr.write(`${lines.join('\n')}\n`);
}

function link(folder: string, scratch: string): void {
  rmSync(scratch, { recursive: true, force: true });
  symlinkSync(folder, scratch, 'junction');
}

void runCommand(synthesize);
