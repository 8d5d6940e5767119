import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cloudApp } from '../../aws/app';
import { addChecks } from '../../aws/checks';
import { InputError, runCommand } from '../../lib/errors';
import { cloudNames, cloudOf } from '../aws/stacks';

// cdk-nag and the validation of CloudFormation over the clouds of all environments, whose report the AWS CDK prints.
void runCommand(() => {
  const outdir = mkdtempSync(path.join(os.tmpdir(), 'clouds-'));
  const clouds = cloudNames.map((name) => cloudOf(name));
  const app = cloudApp(clouds, outdir);
  addChecks(app);
  try {
    console.log(`${app.synth().stacks.length} passed, 0 failed`);
  } catch (error) {
    throw new InputError([error instanceof Error ? error.message : String(error)]);
  } finally {
    rmSync(outdir, { recursive: true });
  }
});
