import path from 'node:path';
import { acceptedCloudRisks } from '../aws/accepted-risks';
import { cloudApp } from '../aws/app';
import { cloudEnvironment } from '../aws/cloud-environment';
import { loadEnvironment } from '../lib/environment/load';
import { runCommand } from '../lib/errors';
import { repositoryRoot } from '../lib/repository';

void runCommand(() => {
  const { ENVIRONMENT = 'local', CDK_VALIDATION } = process.env;
  const environment = cloudEnvironment(loadEnvironment(ENVIRONMENT, path.join(repositoryRoot, 'environments')));
  cloudApp([environment], { checked: CDK_VALIDATION !== 'false' }).synth();
  // The CLI keeps standard output for itself.
  for (const line of acceptedCloudRisks(environment)) process.stderr.write(`${line}\n`);
});
