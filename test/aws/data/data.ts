import { App } from 'aws-cdk-lib';
import type { Template } from 'aws-cdk-lib/assertions';
import { DataStack } from '../../../aws/data/data-stack';
import { NetworkStack } from '../../../aws/network/network-stack';
import cdk from '../../../cdk.json';
import { once } from '../once';
import { cloudOf, templateOf } from '../stacks';

type Changes = Parameters<typeof cloudOf>[1];

/** The parts of a resource that tests look at. */
export interface TemplateResource {
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  readonly DependsOn?: readonly string[];
}

/** The data stack itself, in the network that it needs. */
export const dataStackOf = once((name: string, changes?: Changes): DataStack => {
  const environment = cloudOf(name, changes);
  const app = new App({ context: cdk.context });
  return new DataStack(app, { environment, network: new NetworkStack(app, { environment }) });
});

/** What CloudFormation is given of it. */
export const dataOf = (name: string, changes?: Changes): Template => templateOf(dataStackOf(name, changes));

/** Every resource of a type, by logical id. */
export const resourcesOf = (template: Template, type: string): [string, TemplateResource][] =>
  Object.entries(template.findResources(type) as Record<string, TemplateResource>);

/** The only resource of a type. */
export function resourceOf(template: Template, type: string): TemplateResource {
  const [found, ...others] = resourcesOf(template, type);
  if (found === undefined || others.length > 0) throw new Error(`${others.length + (found ? 1 : 0)} of ${type}`);
  return found[1];
}

/** An environment whose data may go with its stacks. */
export const unprotected = { aws: { unprotected: { reason: 'data of a test, which nobody needs' } } };
