import path from 'node:path';
import { cloudApp } from '../aws/app';
import { cloudEnvironment } from '../aws/cloud-environment';
import { cloudNotes } from '../aws/notes';
import { loadEnvironment } from '../lib/environment/load';
import { runCommand } from '../lib/errors';
import { repositoryRoot } from '../lib/repository';

void runCommand(async () => {
  const { ENVIRONMENT = 'local', CDK_VALIDATION } = process.env;
  const environment = cloudEnvironment(loadEnvironment(ENVIRONMENT, path.join(repositoryRoot, 'environments')));
  const app = cloudApp([environment]);
  // Loading cdk-nag takes as long as making the stacks.
  if (CDK_VALIDATION !== 'false') (await import('../aws/checks')).addChecks(app);
  app.synth();
  // The CLI keeps standard output for itself.
  for (const line of cloudNotes(environment)) process.stderr.write(`${line}\n`);
});
