import { readFileSync } from 'node:fs';
import path from 'node:path';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { DeploymentStack } from '../../../aws/deployment/deployment-stack';
import { environmentStacks } from '../../../aws/environment-stacks';
import cdk from '../../../cdk.json';
import { bootstrapQualifier } from '../../../lib/contract/cloud-names';
import { repositoryRoot } from '../../../lib/repository';
import { listed, resourcesOf, statementsOf } from '../roles/statements';
import { cloudNames, cloudOf } from '../stacks';
import { ACCOUNT, deployedFrom, deployment } from './deployed';

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
  it.each(cloudNames)('of %s is deployed before its bootstrap: by credentials, without a bucket', (name) => {
    const assembly = app();
    // Where the account is not named, every ARN is longer.
    new DeploymentStack(assembly, { environment: cloudOf(name, { aws: { account: undefined, deployment } }) });
    const { artifacts } = assembly.synth();
    expect(artifacts.map(({ manifest }) => manifest.type)).not.toContain('cdk:asset-manifest');
    const [stack] = assembly.synth().stacks;
    expect(stack).toMatchObject({ assumeRoleArn: undefined, bootstrapStackVersionSsmParameter: undefined });
    expect(JSON.stringify(stack?.template, undefined, 1).length).toBeLessThan(SENT_WITHOUT_BUCKET);
  });

  it.each(cloudNames)('of %s has policies that IAM takes', (name) => {
    const own = templateOf(new DeploymentStack(app(), { environment: deployedFrom(name) }));
    const policies = Object.values(own.findResources('AWS::IAM::ManagedPolicy'));
    expect(policies).toHaveLength(7);
    for (const { Properties } of policies)
      expect(JSON.stringify(Properties.PolicyDocument).length).toBeLessThan(LONGEST_POLICY);
  });

  it('has the limits only, where no job deploys', () => {
    const environment = cloudOf('production', { aws: { account: ACCOUNT, deployment: undefined } });
    const limits = templateOf(new DeploymentStack(app(), { environment }));
    const types = Object.values(limits.toJSON().Resources as Record<string, { Type: string }>).map(({ Type }) => Type);
    expect(new Set(types)).toEqual(new Set(['AWS::IAM::ManagedPolicy']));
    expect(Object.keys(limits.toJSON().Outputs)).toEqual(['Bootstrap']);
    const policies = (of: Template) => of.findResources('AWS::IAM::ManagedPolicy');
    expect(policies(limits)).toEqual(policies(template));
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
    const [{ Value } = {}] = Object.values(template.findOutputs('Bootstrap'));
    const parts: unknown[] = Value['Fn::Join'][1];
    const policies = Object.keys(template.findResources('AWS::IAM::ManagedPolicy', {})).filter((id) =>
      /^Exec/.test(id),
    );
    expect(policies).toHaveLength(6);
    expect(parts.map((part) => (typeof part === 'string' ? part : `<${(part as { Ref: string }).Ref}>`)).join('')).toBe(
      [
        `ENVIRONMENT=production npx cdk bootstrap aws://${ACCOUNT}/eu-central-1`,
        '--qualifier prodbw12t0',
        '--toolkit-stack-name production-toolkit',
        `--cloudformation-execution-policies ${policies.map((id) => `<${id}>`).join(',')}`,
        '--custom-permissions-boundary production-boundary',
      ].join(' '),
    );
  });

  it('bootstraps for the other stacks of the environment, and for no others', () => {
    const assembly = app();
    for (const name of ['rc0', 'rc1']) environmentStacks(assembly, cloudOf(name, { aws: { account: ACCOUNT } }));
    const others = assembly.synth().stacks.filter(({ stackName }) => !stackName.endsWith('-deployment'));
    expect(new Set(others.map(({ stackName }) => stackName.slice(0, 3)))).toEqual(new Set(['rc0', 'rc1']));
    for (const { stackName, template, assumeRoleArn, cloudFormationExecutionRoleArn } of others) {
      const qualifier = bootstrapQualifier(stackName.slice(0, 3));
      expect(template.Parameters.BootstrapVersion.Default).toBe(`/cdk-bootstrap/${qualifier}/version`);
      expect(assumeRoleArn).toContain(`:role/cdk-${qualifier}-deploy-role-${ACCOUNT}-`);
      expect(cloudFormationExecutionRoleArn).toContain(`:role/cdk-${qualifier}-cfn-exec-role-${ACCOUNT}-`);
    }
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
        .replace(/\$\{Qualifier\}/, bootstrapQualifier('production'))
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
