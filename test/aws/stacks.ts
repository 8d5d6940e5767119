import path from 'node:path';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { type CloudEnvironment, cloudEnvironment } from '../../aws/cloud-environment';
import { type EnvironmentStacks, environmentStacks } from '../../aws/environment-stacks';
import cdk from '../../cdk.json';
import { readDocument } from '../../lib/environment/document';
import { checkEnvironment, loadEnvironment } from '../../lib/environment/load';
import type { EnvironmentInput } from '../../lib/environment/schema';
import { environmentNames, environmentsFolder } from '../charts/environments';
import { type Changes, changed } from './changes';
import { once } from './once';

/** Names of the shipped environments that have a cloud. */
export const cloudNames = environmentNames.filter((name) => loadEnvironment(name, environmentsFolder).aws);

/** A shipped environment, with changes to its file, which every rule sees. */
export function cloudOf(name: string, changes: Changes<EnvironmentInput> = {}): CloudEnvironment {
  const document = readDocument(path.join(environmentsFolder, `${name}.yaml`));
  return cloudEnvironment(checkEnvironment({ ...document, value: changed(document.value, changes) }));
}

/**
 * The stacks of a shipped environment, with changes to its file such as `{ aws: { network: { natGateways: 2 } } }`; made
 * once for all tests of a file.
 */
export const stacksOf = once(
  (name: string, changes: Changes<EnvironmentInput> = {}): EnvironmentStacks =>
    environmentStacks(new App({ context: cdk.context }), cloudOf(name, changes)),
);

const templates = new WeakMap<Stack, Template>();

/** What CloudFormation is given of a stack; of other stacks of its app too, the first time. */
export function templateOf(stack: Stack | undefined): Template {
  if (stack === undefined) throw new Error('the environment has no such stack');
  const template = templates.get(stack) ?? Template.fromStack(stack);
  templates.set(stack, template);
  return template;
}
