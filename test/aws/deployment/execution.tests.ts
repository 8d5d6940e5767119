import { actionsOfType, knownTypes } from '../../../aws/deployment/type-actions';
import { neededActions } from '../../../aws/deployment/type-actions/needed';
import { bootstrapQualifier } from '../../../lib/contract/cloud-names';
import { listed, resourcesOf, type Statement, statementsOf } from '../roles/statements';
import { cloudNames, cloudOf, stacksOf } from '../stacks';
import { arnOf } from './arns';
import { ACCOUNT, type Deployed, deployed, fromGithub } from './deployed';
import { allows } from './evaluate';
import { inlineStatements, isMaking, requestsOf, requestsWithin, trustedService } from './requests';
import { environmentTag } from './tags';

const changed = [...cloudNames.map((name) => ({ name })), { name: 'rc0', operators: ['karpenter' as const] }];
const clouds = new Map(
  changed.map(({ name, ...operators }) => {
    const changes = { ...fromGithub, ...operators };
    return [
      `${name} with ${cloudOf(name, changes).operators.join(', ')}`,
      { name, ...deployed(stacksOf(name, changes)) },
    ] as const;
  }),
);

const context = { 'aws:RequestedRegion': 'eu-central-1' };

/** A secret of this name, with the characters that Secrets Manager adds. */
const secretArn = (path: string): string => `arn:aws:secretsmanager:eu-central-1:${ACCOUNT}:secret:${path}-AbCdEf`;

const statementsIn = ({ deployment }: Deployed, policy: RegExp): Statement[] =>
  statementsOf(deployment).flatMap(({ resource, statement }) => (policy.test(resource) ? statement : []));

describe.each([...clouds])('%s: what CloudFormation may do', (_, cloud) => {
  const execution = statementsIn(cloud, /^Execution/);
  const boundary = statementsIn(cloud, /^Boundary/);
  const roles = cloud.resources.filter(({ type }) => type === 'AWS::IAM::Role');

  it('is known for the types of all its resources', () => {
    const types = new Set(cloud.resources.map(({ type }) => type));
    expect([...types].filter((type) => !knownTypes.has(type))).toEqual([]);
  });

  it('is all that they need, within the boundary', () => {
    const requests = cloud.resources.flatMap((resource) =>
      requestsOf(resource).map((request) => ({ what: `${resource.stack}/${resource.id}`, ...request })),
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

  describe('is no change of what a neighbour in the account', () => {
    const neighbour = `${cloud.name}-next`;
    const resources: typeof cloud.resources = JSON.parse(
      JSON.stringify(cloud.resources).replaceAll(cloud.name, neighbour),
    );
    const changes = resources
      .flatMap((resource) => requestsOf(resource).map((request) => ({ tag: environmentTag(resource), ...request })))
      .filter(({ action, resource }) => resource !== undefined && !/:(Describe|List|Get|View)/.test(action));
    // Of some actions IAM knows no resource.
    const named = execution.filter((statement) => !resourcesOf(statement).includes('*'));

    it('has named, even where its name goes on', () => {
      const requests = changes
        // Budgets and what belongs to caches are known by their tags, which they have only once they are made.
        .filter(({ action, resource }) => resource?.includes(neighbour) && !/^(budgets|elasticache):/.test(action));
      expect(requests.length).toBeGreaterThan(100);
      expect(requests.filter((request) => allows(named, request))).toEqual([]);
    });

    it('has tagged', () => {
      const requests = changes.filter(({ action, tag }) => tag === neighbour && !isMaking(action));
      const services = new Set(requests.map(({ action }) => action.split(':')[0]));
      expect([...services]).toEqual(expect.arrayContaining(['ec2', 'kms']));
      expect(requests.filter((request) => allows(named, request))).toEqual([]);
    });
  });

  it('is nothing with keys that carry no tag but to see them, and to tag them as its own', () => {
    const resource = `arn:aws:kms:eu-central-1:${ACCOUNT}:key/01234567-89ab-cdef-0123-456789abcdef`;
    const context = { 'aws:RequestedRegion': 'eu-central-1' };
    const done = neededActions('kms').filter((action) => allows(execution, { action, resource, context }));
    expect(done.filter((action) => !/:(Describe|Get|List)/.test(action))).toEqual([
      'kms:EnableKeyRotation',
      'kms:TagResource',
    ]);
    const tagged = (tag: string) => ({ ...context, 'aws:RequestTag/environment': tag });
    for (const action of ['kms:CreateKey', 'kms:TagResource']) {
      expect(allows(execution, { action, resource, context: tagged(cloud.name) })).toBe(true);
      expect(allows(execution, { action, resource, context: tagged('another') })).toBe(false);
    }
  });

  it('gives roles to the services that they are for, and to no others', () => {
    for (const role of roles) {
      const pass = { action: 'iam:PassRole', resource: arnOf(role) };
      const passed = (service: string) => allows(execution, { ...pass, context: { 'iam:PassedToService': service } });
      expect(passed(trustedService(role))).toBe(true);
      expect(passed('lambda.amazonaws.com')).toBe(false);
    }
  });

  it.each([
    ['CloudFormation', execution],
    ['a role within the boundary that has all rights besides', boundary],
  ])('lets %s make no role without the boundary, and take it from none', (_who, statements) => {
    const resource = `arn:aws:iam::${ACCOUNT}:role/chainyard/${cloud.name}/any`;
    const by = (policy?: string) => ({ ...(policy && { 'iam:PermissionsBoundary': policy }) });
    const own = `arn:aws:iam::${ACCOUNT}:policy/${cloud.name}-boundary`;
    for (const action of ['iam:CreateRole', 'iam:PutRolePermissionsBoundary', 'iam:PutRolePolicy']) {
      const allowed = (policy?: string) => allows(statements, { action, resource, context: by(policy) });
      expect(allowed(own)).toBe(true);
      expect(allowed('arn:aws:iam::aws:policy/AdministratorAccess')).toBe(false);
      expect(allowed()).toBe(false);
    }
    for (const action of [
      'iam:DeleteRolePermissionsBoundary',
      'iam:CreatePolicyVersion',
      'iam:SetDefaultPolicyVersion',
      'iam:CreateUser',
      'iam:CreateAccessKey',
      'sts:AssumeRole',
    ])
      expect({ action, allowed: allows(statements, { action }) }).toEqual({ action, allowed: false });
  });

  it('touches none of the roles that deploy', () => {
    const resource = `arn:aws:iam::${ACCOUNT}:role/${cloud.name}-deployment-DeployRole-1A2B3C4D5E6F`;
    expect(allows(execution, { action: 'iam:UpdateAssumeRolePolicy', resource })).toBe(false);
  });

  it('makes no secret by chance but passwords of stores, and gives away those of the cache alone', () => {
    const generated = cloud.resources.flatMap(({ properties: { GenerateSecretString, Name } }) =>
      GenerateSecretString === undefined ? [] : String(Name),
    );
    const action = 'secretsmanager:GetSecretValue';
    const read = generated.filter((path) => allows(execution, { action, resource: secretArn(path), context }));
    for (const path of generated) expect(path).toMatch(new RegExp(`^/${cloud.name}/platform/(database|cache)-`));
    expect(read).toEqual(generated.filter((path) => path.includes('/cache-')));
    expect(JSON.stringify(cloud.resources).match(/resolve:secretsmanager/g) ?? []).toHaveLength(read.length);
  });

  it('reads the value of no other secret, and no role that it makes reads that of an offline one', () => {
    const inCluster = { resource: secretArn(`/${cloud.name}/evm/x`), context };
    const offline = [cloud.name, 'another'].map((name) => ({ resource: secretArn(`/offline.${name}/x`), context }));
    for (const verb of ['GetSecretValue', 'BatchGetSecretValue', 'PutResourcePolicy', 'ReplicateSecretToRegions']) {
      const action = `secretsmanager:${verb}`;
      for (const each of [inCluster, ...offline]) expect(allows(execution, { action, ...each })).toBe(false);
      expect(allows(boundary, { action, ...inCluster })).toBe(true);
      for (const each of offline) expect(allows(boundary, { action, ...each })).toBe(false);
    }
  });

  it('lets roles do what their policies say', () => {
    const requests = roles.flatMap((role) => inlineStatements(role).flatMap(requestsWithin));
    expect(requests.filter((request) => !allows(boundary, request))).toEqual([]);
  });
});

describe('the actions of types', () => {
  const types = new Set([...clouds.values()].flatMap((cloud) => cloud.resources.map(({ type }) => type)));

  it('are those of types that are in use', () => {
    expect([...knownTypes].filter((type) => !types.has(type))).toEqual([]);
  });

  it('are all that is allowed, but for what every template of the CDK asks', () => {
    const needed = new Set([...types].flatMap(actionsOfType));
    for (const cloud of clouds.values()) {
      const allowed = statementsIn(cloud, /^Execution/).flatMap(({ Action }) => listed(Action));
      // A template that refers to a secret reads it.
      const read = cloud.resources.some(({ properties }) =>
        JSON.stringify(properties).includes('resolve:secretsmanager'),
      );
      const referred = read ? ['secretsmanager:GetSecretValue'] : [];
      expect(allowed.filter((action) => !needed.has(action))).toEqual([...referred, 'cloudformation:DescribeStacks']);
    }
  });

  it('are asked for by names that they have', () => {
    expect(neededActions('autoscaling')).toEqual(['autoscaling:DescribeTags']);
    expect(() => neededActions('iam', 'PassRole CreateUser')).toThrow('no stack needs iam:CreateUser');
  });
});
