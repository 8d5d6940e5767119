import { readFileSync } from 'node:fs';
import path from 'node:path';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { DeploymentStack } from '../../../aws/deployment/deployment-stack';
import cdk from '../../../cdk.json';
import { repositoryRoot } from '../../../lib/repository';
import { listed, resourcesOf, statementsOf } from '../roles/statements';
import { cloudOf } from '../stacks';
import { ACCOUNT, deployedFrom } from './deployed';

/** The largest template that the CDK sends without a bucket. */
const SENT_WITHOUT_BUCKET = 50 * 1024;

/** The longest managed policy, without white space. */
const LONGEST_POLICY = 6144;

const app = () => new App({ context: cdk.context });
const templateOf = (stack: Stack) => Template.fromStack(stack);
const template = templateOf(new DeploymentStack(app(), { environment: deployedFrom('production') }));
const trustOf = (id: RegExp) =>
  Object.entries(template.findResources('AWS::IAM::Role')).flatMap(([name, { Properties }]) =>
    id.test(name) ? Properties.AssumeRolePolicyDocument.Statement : [],
  );

describe('the stack of deployment', () => {
  it('is deployed before the bootstrap: by the credentials of the command line, without a bucket', () => {
    const assembly = app();
    // Where the account is not named, every ARN is longer.
    new DeploymentStack(assembly, { environment: cloudOf('production') });
    const { artifacts } = assembly.synth();
    expect(artifacts.map(({ manifest }) => manifest.type)).not.toContain('cdk:asset-manifest');
    const [stack] = assembly.synth().stacks;
    expect(stack).toMatchObject({ assumeRoleArn: undefined, bootstrapStackVersionSsmParameter: undefined });
    expect(JSON.stringify(stack?.template, undefined, 1).length).toBeLessThan(SENT_WITHOUT_BUCKET);
  });

  it('has policies that IAM takes', () => {
    for (const { Properties } of Object.values(template.findResources('AWS::IAM::ManagedPolicy')))
      expect(JSON.stringify(Properties.PolicyDocument).length).toBeLessThan(LONGEST_POLICY);
  });

  it('is in the account of the environment, with its tags', () => {
    template.hasResourceProperties('AWS::IAM::Role', {
      Tags: [
        { Key: 'cost-centre', Value: 'production' },
        { Key: 'environment', Value: 'production' },
        { Key: 'system', Value: 'platform' },
      ],
    });
  });

  it('says what to type next', () => {
    const [value] = Object.values(template.findOutputs('Bootstrap')).map(({ Value }) => JSON.stringify(Value));
    expect(value).toContain(`npx cdk bootstrap aws://${ACCOUNT}/eu-central-1 --cloudformation-execution-policies `);
    expect(value).toContain(' --custom-permissions-boundary production-boundary');
    for (const id of Object.keys(template.findResources('AWS::IAM::ManagedPolicy')))
      expect(value?.includes(`{"Ref":"${id}"}`)).toBe(id.startsWith('Execution'));
  });
});

describe('jobs on GitHub', () => {
  const trust = (subject: string) => [
    {
      Effect: 'Allow',
      Action: 'sts:AssumeRoleWithWebIdentity',
      Principal: { Federated: { 'Fn::GetAtt': ['GitHub', 'Arn'] } },
      Condition: {
        StringEquals: {
          'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
          'token.actions.githubusercontent.com:sub': `repo:example@1234567/networks@123456789:${subject}`,
        },
      },
    },
  ];

  it('deploy where they are of the environment of that name in that repository', () => {
    expect(trustOf(/^DeployRole/)).toEqual(trust('environment:production'));
  });

  it('compare where they are of a pull request of that repository', () => {
    expect(trustOf(/^DiffRole/)).toEqual(trust('pull_request'));
  });

  it('take the roles of the bootstrap, by the names that its template gives them', () => {
    const bootstrap = readFileSync(
      path.join(repositoryRoot, 'node_modules/aws-cdk/lib/api/bootstrap/bootstrap-template.yaml'),
      'utf8',
    );
    const names = [...bootstrap.matchAll(/RoleName:\s+Fn::Sub: (\S+)/g)].map(([, name = '']) =>
      name
        .replace(/\$\{Qualifier\}/, 'hnb659fds')
        .replace(/\$\{AWS::AccountId\}/, ACCOUNT)
        .replace(/\$\{AWS::Region\}/, 'eu-central-1'),
    );
    const taken = statementsOf(template)
      .filter(({ resource, statement }) => resource.startsWith('DeployRole') && statement.Action === 'sts:AssumeRole')
      .flatMap(({ statement }) => resourcesOf(statement))
      .map((arn) => arn.split(':role/')[1]);
    expect(taken).toEqual(names.filter((name) => /-(deploy|file-publishing|lookup)-role-/.test(name)).sort());
    expect(taken).toHaveLength(3);
  });

  it('do nothing else, and those of pull requests only read', () => {
    const allowed = (id: string) =>
      statementsOf(template)
        .filter(({ resource }) => resource.startsWith(id))
        .flatMap(({ statement }) => listed(statement.Action));
    expect(allowed('DeployRole')).toEqual(['sts:AssumeRole', 'ssm:GetParameter']);
    expect(allowed('DiffRole')).toEqual([
      'cloudformation:DescribeStacks',
      'cloudformation:GetTemplate',
      'ssm:GetParameter',
    ]);
  });

  it("use the account's provider where it has one", () => {
    const environment = cloudOf('production', {
      aws: { account: ACCOUNT, deployment: { identityProvider: 'exists' } },
    });
    const other = templateOf(new DeploymentStack(app(), { environment }));
    other.resourceCountIs('AWS::IAM::OIDCProvider', 0);
    other.hasResourceProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Statement: [
          { Principal: { Federated: `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com` } },
        ],
      },
    });
  });
});
