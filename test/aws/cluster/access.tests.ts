import { Match } from 'aws-cdk-lib/assertions';
import { clusterTemplate } from './cluster-of';

const policy = (name: string, scope: object) =>
  Match.objectLike({
    PolicyArn: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:eks::aws:cluster-access-policy/${name}`]] },
    AccessScope: scope,
  });

const principal = (role: string) => ({
  'Fn::Join': ['', Match.arrayWith([Match.stringLikeRegexp(`:role/${role}$`)])],
});

const everywhere = { Type: 'cluster' };

test('roles of the account have the policies of the environment, in their namespaces', () => {
  const template = clusterTemplate('rc0');
  template.resourceCountIs('AWS::EKS::AccessEntry', 2);
  template.hasResourceProperties('AWS::EKS::AccessEntry', {
    PrincipalArn: principal('platform-engineers'),
    AccessPolicies: [policy('AmazonEKSClusterAdminPolicy', everywhere)],
  });
  template.hasResourceProperties('AWS::EKS::AccessEntry', {
    PrincipalArn: principal('developers'),
    AccessPolicies: [policy('AmazonEKSViewPolicy', { Type: 'namespace', Namespaces: ['celestia'] })],
  });
});

test('roles belong to the account of the environment', () => {
  const template = clusterTemplate('rc0', { aws: { account: '111122223333' } });
  template.hasResourceProperties('AWS::EKS::AccessEntry', {
    PrincipalArn: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::111122223333:role/developers']] },
  });
});
