import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cloudApp } from '../../aws/app';
import { InputError, runCommand } from '../../lib/errors';
import { cloudNames, cloudOf } from '../aws/stacks';

// cdk-nag and the validation of CloudFormation over the clouds of all environments, whose report the AWS CDK prints.
void runCommand(() => {
  const outdir = mkdtempSync(path.join(os.tmpdir(), 'clouds-'));
  const app = cloudApp(
    cloudNames.map((name) => cloudOf(name)),
    { outdir },
  );
  try {
    console.log(`${app.synth().stacks.length} passed, 0 failed`);
  } catch (error) {
    throw new InputError([error instanceof Error ? error.message : String(error)]);
  } finally {
    rmSync(outdir, { recursive: true });
  }
});
