import type { Template } from 'aws-cdk-lib/assertions';
import { accountKey, addOnAccounts, operatorAccounts, podRoles } from '../../../lib/contract/service-accounts';
import { podTemplates } from '../../../lib/policy/pod-templates';
import { renderedEnvironment } from '../../charts/environments';
import { fromGithub } from '../deployment/deployed';
import { cloudNames, cloudOf, stacksOf, templateOf } from '../stacks';
import { accountOf } from './pods';
import { rolesOf } from './roles-of';
import { type Statement, statementsOf } from './statements';

interface Association {
  readonly Namespace: string;
  readonly ServiceAccount: string;
  readonly RoleArn: { readonly 'Fn::GetAtt': readonly [string, string] };
}

const associations = (template: Template): Association[] =>
  Object.values(template.findResources('AWS::EKS::PodIdentityAssociation')).map(({ Properties }) => Properties);

/** Rendered pods and operators that the environment names: who there is to have a role. */
function accountsOf(name: string): string[] {
  const { operators } = cloudOf(name);
  const named = Object.entries(operatorAccounts).filter(([operator]) => operators.some((other) => other === operator));
  const rendered = podTemplates(renderedEnvironment(name).objects).map(accountOf);
  return [...named.map(([, account]) => accountKey(account)), ...rendered];
}

describe.each(cloudNames)('the roles of pods in %s', (name) => {
  const template = templateOf(stacksOf(name, fromGithub).cluster);

  it('are those of the contract, each given to its service account and to no other', () => {
    const given = associations(template).map(({ Namespace, ServiceAccount }) => `${Namespace}/${ServiceAccount}`);
    expect(given.sort()).toEqual(
      podRoles(cloudOf(name))
        .map(({ account }) => accountKey(account))
        .sort(),
    );
    expect(new Set(associations(template).map(({ RoleArn }) => RoleArn['Fn::GetAtt'][0])).size).toBe(given.length);
  });

  it('belong to pods that are rendered, or to operators that it names', () => {
    const accounts = accountsOf(name);
    for (const { account } of podRoles(cloudOf(name))) expect(accounts).toContain(accountKey(account));
  });

  it('trust the pods of their service account in this cluster, and nobody else', () => {
    const roles = template.findResources('AWS::IAM::Role');
    for (const { Namespace, ServiceAccount, RoleArn } of associations(template)) {
      expect(roles[RoleArn['Fn::GetAtt'][0]]?.Properties.AssumeRolePolicyDocument.Statement).toEqual([
        {
          Effect: 'Allow',
          Principal: { Service: 'pods.eks.amazonaws.com' },
          Action: ['sts:AssumeRole', 'sts:TagSession'],
          Condition: {
            StringEquals: {
              'aws:RequestTag/eks-cluster-arn': `arn:aws:eks:eu-central-1:111122223333:cluster/${name}`,
              'aws:RequestTag/kubernetes-namespace': Namespace,
              'aws:RequestTag/kubernetes-service-account': ServiceAccount,
            },
          },
        },
      ]);
    }
  });

  it('are given to add-ons that use AWS by these themselves', () => {
    for (const [addOn, account] of Object.entries(addOnAccounts)) {
      const [given] = Object.values(template.findResources('AWS::EKS::Addon', { Properties: { AddonName: addOn } }));
      expect(given?.Properties.PodIdentityAssociations).toEqual([
        { ServiceAccount: account.name, RoleArn: { 'Fn::GetAtt': [expect.any(String), 'Arn'] } },
      ]);
    }
  });

  it('fit into what IAM takes of a role', () => {
    for (const { Properties } of Object.values(template.findResources('AWS::IAM::Role'))) {
      const documents = (Properties.Policies ?? []).map(({ PolicyDocument }: { PolicyDocument: object }) =>
        JSON.stringify(PolicyDocument),
      );
      expect(documents.join('').length).toBeLessThan(10_240);
    }
  });
});

describe('a role of pods', () => {
  const statements = (template: Template): Statement[] => statementsOf(template).map(({ statement }) => statement);

  it('reads the secrets of its own environment, and none of those that no cluster may read', () => {
    const readable = statements(rolesOf(cloudOf('rc0')))
      .filter(({ Action }) => Action.includes('secretsmanager:GetSecretValue'))
      .flatMap(({ Resource }) => Resource);
    expect(readable).toEqual(['arn:aws:secretsmanager:eu-central-1:111122223333:secret:/rc0/*/*']);
  });

  it('reads or writes the objects of the buckets that name it, and deletes no version', () => {
    const buckets = {
      snapshots: { name: 'example-snapshots', readers: ['relay/relay'] },
      backups: { name: 'example-backups', readers: ['relay/relay'], writers: ['relay/relay'] },
    };
    const template = rolesOf(cloudOf('perpetual-dev', { aws: { buckets } }));
    const granted = statements(template).map(({ Action, Resource }) => [Action, Resource]);
    expect(granted).toEqual([
      ['s3:ListBucket', 'arn:aws:s3:::example-snapshots'],
      ['s3:GetObject', 'arn:aws:s3:::example-snapshots/*'],
      ['s3:ListBucket', 'arn:aws:s3:::example-backups'],
      [
        ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload'],
        'arn:aws:s3:::example-backups/*',
      ],
    ]);
    template.resourceCountIs('AWS::EKS::PodIdentityAssociation', 1);
  });

  it('changes machines of its cluster only', () => {
    const changes = statements(rolesOf(cloudOf('production'))).filter(({ Action }) =>
      Action.includes('autoscaling:SetDesiredCapacity'),
    );
    expect(changes.map(({ Condition }) => Condition)).toEqual([
      {
        StringEquals: {
          'aws:ResourceTag/k8s.io/cluster-autoscaler/enabled': 'true',
          'aws:ResourceTag/k8s.io/cluster-autoscaler/production': 'owned',
        },
      },
    ]);
  });
});
