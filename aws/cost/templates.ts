import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { App } from 'aws-cdk-lib';
import cdk from '../../cdk.json';
import type { Template } from '../../lib/cost/resources';
import type { CloudEnvironment } from '../cloud-environment';
import { environmentStacks } from '../environment-stacks';

/** What CloudFormation is given of every stack of an environment, which nobody is about to deploy. */
export function templatesOf(environment: CloudEnvironment): Template[] {
  // The engine that checks templates would take most of the time.
  process.env.CDK_VALIDATION = 'false';
  const outdir = mkdtempSync(path.join(os.tmpdir(), 'cost-'));
  try {
    const app = new App({ context: cdk.context, outdir });
    environmentStacks(app, environment);
    return app.synth().stacks.map(({ template }) => template as Template);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
