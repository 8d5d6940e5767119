import { actionsOfType } from '../../../aws/deployment/type-actions';
import { asText, listed, type Statement } from '../roles/statements';
import { arnOf, isOwnAction } from './arns';
import type { DeployedResource } from './deployed';
import type { Request } from './evaluate';
import { environmentTag } from './tags';

/** What IAM is asked while CloudFormation makes, changes or deletes a resource. */
export function requestsOf(resource: DeployedResource): Request[] {
  const arn = arnOf(resource);
  return actionsOfType(resource.type).flatMap((action) => {
    // What another service is asked is about another resource: which, only that service knows.
    if (arn === undefined || !isOwnAction(resource, action)) return { action };
    const request = { action, resource: arn, context: contextOf(resource, action) };
    return resource.type === 'AWS::IAM::Role' ? roleRequests(resource, request) : request;
  });
}

/** Whether an action makes a resource, which carries no tag before. */
export const isMaking = (action: string): boolean => /:(Create|Allocate)/.test(action);

function contextOf(resource: DeployedResource, action: string): Record<string, string> {
  const tag = environmentTag(resource);
  return {
    'aws:RequestedRegion': 'eu-central-1',
    ...(tag !== undefined && { 'aws:RequestTag/environment': tag }),
    ...(tag !== undefined && !isMaking(action) && { 'aws:ResourceTag/environment': tag }),
  };
}

/** The same for a role: with its boundary, and once for each policy of AWS that it has. */
function roleRequests({ properties }: DeployedResource, { action, resource, context }: Request): Request[] {
  const bounded = { ...context, 'iam:PermissionsBoundary': asText(properties.PermissionsBoundary) };
  if (!/AttachRolePolicy|DetachRolePolicy/.test(action)) return [{ action, resource, context: bounded }];
  const policies = listed((properties.ManagedPolicyArns ?? []) as unknown[]).map(asText);
  return policies.map((policy) => ({
    action,
    resource,
    context: { ...bounded, 'iam:PolicyARN': policy.replace('<AWS::Partition>', 'aws') },
  }));
}

/** The service that a role is made for. */
export function trustedService({ properties }: DeployedResource): string {
  const { Statement } = properties.AssumeRolePolicyDocument as { Statement: { Principal: { Service: unknown } }[] };
  return asText(Statement[0]?.Principal.Service);
}

/** What a role may do by its own policies. */
export const inlineStatements = ({ properties }: DeployedResource): Statement[] =>
  ((properties.Policies ?? []) as { PolicyDocument: { Statement: Statement[] } }[]).flatMap(
    ({ PolicyDocument }) => PolicyDocument.Statement,
  );

/** What IAM is asked while a statement is used: with what its conditions ask for, so that these are met. */
export function requestsWithin({ Action, Condition = {} }: Statement): Request[] {
  const wanted = Object.values(Condition).flatMap((keys) => Object.entries(keys));
  const met = wanted.map(([key, value]) => [key, asText(listed(value)[0])] as const);
  const context = { 'aws:RequestedRegion': 'eu-central-1', ...Object.fromEntries(met) };
  return listed(Action).map((action) => ({ action, context }));
}
