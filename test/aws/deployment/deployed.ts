import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type { CloudEnvironment } from '../../../aws/cloud-environment';
import { DeploymentStack } from '../../../aws/deployment/deployment-stack';
import type { EnvironmentStacks } from '../../../aws/environment-stacks';
import { cloudOf } from '../stacks';

/** A repository on GitHub that deploys an environment. */
export const deployment = { repository: 'example/networks', ownerId: '1234567', repositoryId: '123456789' };

/** The account that everything is in. */
export const ACCOUNT = '111122223333';

/** What is different in the file of an environment that GitHub deploys, into an account that it names. */
export const fromGithub = { aws: { account: ACCOUNT, deployment } };

/** An environment that GitHub deploys. */
export const deployedFrom = (name: string): CloudEnvironment => cloudOf(name, fromGithub);

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

/** What CloudFormation is given of the stacks of an environment. */
export function deployed(stacks: EnvironmentStacks): Deployed {
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
