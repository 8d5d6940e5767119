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

/** Scratch folder of the CLI, as cdk8s.yaml names it: a link to what was written, where the CLI looks for it. */
const scratch = path.join(repositoryRoot, '.synth');

function synthesize(): void {
  const { CDK8S_OUTDIR, CHAINYARD_FOLDER, CHAINYARD_OUTPUT, ENVIRONMENT = 'local' } = process.env;
  const asked = path.resolve(CDK8S_OUTDIR ?? scratch);
  // The CLI runs in the root of the repository; paths are given and shown as from where the person is.
  process.chdir(CHAINYARD_FOLDER ?? '.');
  const folder = asked === scratch ? path.resolve(CHAINYARD_OUTPUT ?? path.join(repositoryRoot, 'dist')) : asked;
  restore(folder);
  const lock = readLock(path.join(repositoryRoot, 'images.lock.yaml'));
  const environment = loadEnvironment(ENVIRONMENT, path.join(repositoryRoot, 'environments'));
  const rendered = renderEnvironment(environment, lock.pin);
  publish(folder, rendered.files);
  if (asked === scratch) link(folder);
  const { excused } = rendered;
  const accepted = acceptedRisks(environment);
  const lines = summary({ rendered, excused, accepted, folder: shownFile(folder) });
  // The CLI keeps standard output for itself.
  process.stderr.write(`${lines.join('\n')}\n`);
}

function link(folder: string): void {
  rmSync(scratch, { recursive: true, force: true });
  symlinkSync(folder, scratch, 'junction');
}

void runCommand(synthesize);
