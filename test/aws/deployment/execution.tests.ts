import { bootstrapQualifier } from '../../../lib/contract/cloud-names';
import { listed, resourcesOf, type Statement, statementsOf } from '../roles/statements';
import { cloudNames } from '../stacks';
import { arnOf } from './arns';
import { ACCOUNT, type Deployed, deployed, deployedFrom } from './deployed';
import { allows } from './evaluate';
import { inlineStatements, requestsOf, requestsWithin, trustedService } from './requests';
import { listedActions, neededActions, typeActions } from './type-actions';
import { unused } from './type-actions/unused';

const clouds = new Map(
  [...cloudNames.map((name) => deployedFrom(name)), deployedFrom('rc0', ['karpenter'])].map((environment) => [
    `${environment.name} with ${environment.operators.join(', ')}`,
    { name: environment.name, ...deployed(environment) },
  ]),
);

const statementsIn = ({ deployment }: Deployed, policy: RegExp): Statement[] =>
  statementsOf(deployment).flatMap(({ resource, statement }) => (policy.test(resource) ? statement : []));

describe.each([...clouds])('%s: what CloudFormation may do', (_, cloud) => {
  const execution = statementsIn(cloud, /^Execution/);
  const boundary = statementsIn(cloud, /^Boundary/);
  const roles = cloud.resources.filter(({ type }) => type === 'AWS::IAM::Role');

  it('is known for the types of all its resources', () => {
    const types = new Set(cloud.resources.map(({ type }) => type));
    expect([...types].filter((type) => !(type in typeActions))).toEqual([]);
  });

  it('is all that they need, within the boundary', () => {
    const requests = cloud.resources.flatMap((resource) =>
      requestsOf(cloud.name, resource).map((request) => ({ what: `${resource.stack}/${resource.id}`, ...request })),
    );
    expect(requests.filter((request) => !allows(execution, request))).toEqual([]);
    expect(requests.filter((request) => !allows(boundary, request))).toEqual([]);
  });

  it('is reading what the templates ask of Parameter Store: the version of the own bootstrap', () => {
    const names = [...cloud.readParameters];
    expect(names).toEqual([`/cdk-bootstrap/${bootstrapQualifier(cloud.name)}/version`]);
    const requests = names.map((name) => ({
      action: 'ssm:GetParameters',
      resource: `arn:aws:ssm:eu-central-1:${ACCOUNT}:parameter${name}`,
      context: { 'aws:RequestedRegion': 'eu-central-1' },
    }));
    expect(requests.filter((request) => !allows(execution, request))).toEqual([]);
    expect(requests.filter((request) => !allows(boundary, request))).toEqual([]);
  });

  it('is no change of what a neighbour in the account has named, even where its name goes on', () => {
    const neighbour = `${cloud.name}-next`;
    const resources: typeof cloud.resources = JSON.parse(
      JSON.stringify(cloud.resources).replaceAll(cloud.name, neighbour),
    );
    const requests = resources
      // CloudFormation names budgets, and not by their stack.
      .filter(({ type }) => type !== 'AWS::Budgets::Budget')
      .flatMap((resource) => requestsOf(neighbour, resource))
      .filter(({ action, resource }) => resource?.includes(neighbour) && !/:(Describe|List|Get)/.test(action));
    expect(requests.length).toBeGreaterThan(100);
    // Of some actions IAM knows no resource.
    const named = execution.filter((statement) => !resourcesOf(statement).includes('*'));
    expect(requests.filter((request) => allows(named, request))).toEqual([]);
  });

  it('gives roles to the services that they are for, and to no others', () => {
    for (const role of roles) {
      const pass = { action: 'iam:PassRole', resource: arnOf(role) };
      const passed = (service: string) => allows(execution, { ...pass, context: { 'iam:PassedToService': service } });
      expect(passed(trustedService(role))).toBe(true);
      expect(passed('lambda.amazonaws.com')).toBe(false);
    }
  });

  it('makes roles within the boundary, and touches none of those that deploy', () => {
    const [role] = roles;
    const create = { action: 'iam:CreateRole', resource: role && arnOf(role) };
    expect(allows(execution, { ...create, context: {} })).toBe(false);
    expect(
      allows(execution, { ...create, context: { 'iam:PermissionsBoundary': 'arn:aws:iam::aws:policy/Any' } }),
    ).toBe(false);
    const deployRole = `arn:aws:iam::111122223333:role/${cloud.name}-deployment-DeployRole-1A2B3C4D5E6F`;
    expect(allows(execution, { action: 'iam:UpdateAssumeRolePolicy', resource: deployRole })).toBe(false);
    expect(allows(execution, { action: 'iam:CreatePolicyVersion' })).toBe(false);
  });

  it('lets roles do what their policies say', () => {
    const requests = roles.flatMap((role) => inlineStatements(role).flatMap(requestsWithin));
    expect(requests.filter((request) => !allows(boundary, request))).toEqual([]);
  });
});

describe('the actions of types', () => {
  const resources = [...clouds.values()].flatMap((cloud) => cloud.resources);
  const types = new Set(resources.map(({ type }) => type));

  it('are those of types that are in use', () => {
    expect(Object.keys(typeActions).filter((type) => !types.has(type))).toEqual([]);
  });

  it('lack only what their schemas list for other features', () => {
    const all = new Set(
      Object.keys(typeActions).flatMap((type) =>
        listedActions(type).flatMap((action) => [action, `${type} ${action}`]),
      ),
    );
    expect(Object.keys(unused).filter((action) => !all.has(action))).toEqual([]);
  });

  it('are all that is allowed', () => {
    const needed = new Set([...types].flatMap(neededActions));
    // Of other stacks, CloudFormation itself reads the outputs.
    needed.add('cloudformation:DescribeStacks');
    for (const cloud of clouds.values())
      expect(
        statementsIn(cloud, /^Execution/)
          .flatMap(({ Action }) => listed(Action))
          .filter((a) => !needed.has(a)),
      ).toEqual([]);
  });
});
