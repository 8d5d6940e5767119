import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type { CloudEnvironment } from '../../../aws/cloud-environment';
import { DeploymentStack } from '../../../aws/deployment/deployment-stack';
import { environmentStacks } from '../../../aws/environment-stacks';
import cdk from '../../../cdk.json';
import { cloudOf } from '../stacks';

/** A repository on GitHub that deploys an environment. */
export const deployment = { repository: 'example/networks', ownerId: '1234567', repositoryId: '123456789' };

/** The account that everything is in. */
export const ACCOUNT = '111122223333';

/** An environment that GitHub deploys, with its operators replaced where a test asks for others. */
export const deployedFrom = (name: string, operators?: CloudEnvironment['operators']): CloudEnvironment =>
  cloudOf(name, { aws: { account: ACCOUNT, deployment }, ...(operators && { operators: [...operators] }) });

/** A resource that CloudFormation is to make. */
export interface DeployedResource {
  /** Name of its stack. */
  readonly stack: string;
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Templates of an environment: of the stack that a person deploys, and the resources of those that follow. */
export interface Deployed {
  readonly deployment: Template;
  readonly resources: readonly DeployedResource[];
  /** Names of what the templates of the others ask of Parameter Store. */
  readonly readParameters: ReadonlySet<string>;
}

/** What CloudFormation is given of an environment. */
export function deployed(environment: CloudEnvironment): Deployed {
  const stacks = environmentStacks(new App({ context: cdk.context }), environment);
  const others = Object.values(stacks).filter((stack) => stack instanceof Stack && !(stack instanceof DeploymentStack));
  return {
    deployment: Template.fromStack(stacks.deployment),
    resources: others.flatMap(resourcesOf),
    readParameters: new Set(others.flatMap(readParametersOf)),
  };
}

const resourcesOf = (stack: Stack): DeployedResource[] =>
  Object.entries(Template.fromStack(stack).toJSON().Resources ?? {}).map(([id, resource]) => {
    const { Type, Properties = {} } = resource as { Type: string; Properties?: Record<string, unknown> };
    return { stack: stack.stackName, id, type: Type, properties: Properties };
  });

const readParametersOf = (stack: Stack): string[] =>
  Object.values(Template.fromStack(stack).findParameters('*', { Type: 'AWS::SSM::Parameter::Value<String>' })).map(
    ({ Default }) => Default,
  );
