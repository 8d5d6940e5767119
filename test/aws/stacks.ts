import path from 'node:path';
import { App } from 'aws-cdk-lib';
import { cloudEnvironment } from '../../aws/cloud-environment';
import { type EnvironmentStacks, environmentStacks } from '../../aws/environment-stacks';
import cdk from '../../cdk.json';
import { loadEnvironment } from '../../lib/environment/load';
import { repositoryRoot } from '../../lib/repository';

/** The stacks of an environment of the repository. */
export function stacksOf(name: string): EnvironmentStacks {
  const environment = cloudEnvironment(loadEnvironment(name, path.join(repositoryRoot, 'environments')));
  return environmentStacks(new App({ context: cdk.context }), environment);
}
