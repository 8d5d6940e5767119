import { rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { renderEnvironment } from '../charts/render';
import { loadEnvironment } from '../lib/environment/load';
import { runCommand } from '../lib/errors';
import { readLock } from '../lib/images/lock';
import { repositoryRoot } from '../lib/repository';
import { acceptedRisks } from '../lib/synthesis/accepted-risks';
import { publish, restore } from '../lib/synthesis/publish';
import { summary } from '../lib/synthesis/summary';

/** Scratch folder of the CLI, as cdk8s.yaml names it: a link to what was written, so that the CLI can list it. */
const SCRATCH = '.synth';

function synthesize(): void {
  const asked = process.env.CDK8S_OUTDIR ?? SCRATCH;
  const folder = asked === SCRATCH ? (process.env.CHAINYARD_OUTPUT ?? 'dist') : asked;
  restore(folder);
  const lock = readLock(path.join(repositoryRoot, 'images.lock.yaml'));
  const environment = loadEnvironment(process.env.ENVIRONMENT ?? 'local', path.join(repositoryRoot, 'environments'));
  const rendered = renderEnvironment(environment, lock.pin);
  publish(folder, rendered.files);
  if (asked === SCRATCH) link(folder);
  const { excused } = rendered;
  const accepted = acceptedRisks(environment);
  const lines = summary({ rendered, excused, accepted, folder });
  // The CLI keeps standard output for itself.
  process.stderr.write(`${lines.join('\n')}\n`);
}

function link(folder: string): void {
  rmSync(SCRATCH, { recursive: true, force: true });
  symlinkSync(folder, SCRATCH, 'junction');
}

void runCommand(synthesize);
