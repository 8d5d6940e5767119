import { AspectPriority, Aspects, type IAspect, type Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import type { CloudEnvironment } from '../cloud-environment';
import { placeOf } from './place';

/** Path of the roles of an environment's stacks: who deploys it may make and change these, and no others. */
export const rolePath = (environment: string): string => `/chainyard/${environment}/`;

/** Name of the policy beyond which no role of an environment's stacks can do anything. */
export const boundaryName = (environment: string): string => `${environment}-boundary`;

/** Puts every role of a stack below the path of its environment, and within its boundary. */
export function keepRoles(stack: Stack, environment: CloudEnvironment): void {
  const { name } = environment;
  const boundary = placeOf(stack, environment).globalArn('iam', `policy/${boundaryName(name)}`);
  Aspects.of(stack).add(new RolesOf(rolePath(name), boundary), { priority: AspectPriority.MUTATING });
}

/** An aspect, since constructs of the library make roles of their own. */
class RolesOf implements IAspect {
  constructor(
    private readonly path: string,
    private readonly boundary: string,
  ) {}

  visit(node: IConstruct): void {
    if (!(node instanceof iam.CfnRole)) return;
    node.path = this.path;
    node.permissionsBoundary = this.boundary;
  }
}
