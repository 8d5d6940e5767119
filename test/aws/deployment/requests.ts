import { asText, listed, type Statement } from '../roles/statements';
import { arnOf, isOwnAction } from './arns';
import type { DeployedResource } from './deployed';
import type { Request } from './evaluate';
import { neededActions } from './type-actions';

/** What IAM is asked while CloudFormation makes, changes or deletes a resource. */
export function requestsOf(environment: string, resource: DeployedResource): Request[] {
  const context = { 'aws:RequestedRegion': 'eu-central-1', 'aws:RequestTag/environment': environment };
  return neededActions(resource.type).flatMap((action) => {
    const arn = arnOf(resource);
    // What another service is asked is about another resource: which, only that service knows.
    if (arn === undefined || !isOwnAction(resource, action)) return { action };
    const request = { action, resource: arn, context };
    return resource.type === 'AWS::IAM::Role' ? roleRequests(resource, request) : request;
  });
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
