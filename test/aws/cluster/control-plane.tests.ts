import { Match } from 'aws-cdk-lib/assertions';
import { clusterTemplate } from './cluster-of';

describe.each(['production', 'rc0', 'perpetual-dev'])('%s', (name) => {
  const template = clusterTemplate(name);

  test('has one cluster, whose maker has no rights and whose add-ons come from the table', () => {
    template.resourceCountIs('AWS::EKS::Cluster', 1);
    template.hasResourceProperties('AWS::EKS::Cluster', {
      Name: name,
      Version: '1.36',
      AccessConfig: { AuthenticationMode: 'API', BootstrapClusterCreatorAdminPermissions: false },
      BootstrapSelfManagedAddons: false,
      UpgradePolicy: { SupportType: 'STANDARD' },
      ZonalShiftConfig: { Enabled: true },
      ComputeConfig: { Enabled: false },
      KubernetesNetworkConfig: { ServiceIpv4Cidr: '172.20.0.0/16', IpFamily: 'ipv4' },
    });
  });

  test('encrypts secrets by a key that is renewed', () => {
    template.resourceCountIs('AWS::KMS::Key', 1);
    template.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true });
    template.hasResourceProperties('AWS::EKS::Cluster', {
      EncryptionConfig: [
        {
          Resources: ['secrets'],
          Provider: { KeyArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^SecretsKey'), 'Arn'] } },
        },
      ],
    });
  });

  test('logs all that the control plane does, into a log group that is there first', () => {
    const types = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'];
    template.hasResource('AWS::EKS::Cluster', {
      Properties: { Logging: { ClusterLogging: { EnabledTypes: types.map((Type) => ({ Type })) } } },
      DependsOn: Match.arrayWith([Match.stringLikeRegexp('^ControlPlaneLogs')]),
    });
    template.hasResourceProperties('AWS::Logs::LogGroup', { LogGroupName: `/aws/eks/${name}/cluster` });
  });

  test('has its network interfaces in the subnets core of both zones', () => {
    template.hasResourceProperties('AWS::EKS::Cluster', {
      ResourcesVpcConfig: Match.objectLike({
        EndpointPrivateAccess: true,
        SubnetIds: ['coreSubnet1', 'coreSubnet2'].map((subnet) =>
          Match.objectLike({ 'Fn::ImportValue': Match.stringLikeRegexp(subnet) }),
        ),
      }),
    });
  });
});

test('the version is that of the environment', () => {
  clusterTemplate('rc0', { kubernetes: { version: '1.35' } }).hasResourceProperties('AWS::EKS::Cluster', {
    Version: '1.35',
  });
});

test('logs are kept as long as the environment says', () => {
  clusterTemplate('production').hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: 90 });
  clusterTemplate('perpetual-prod').hasResourceProperties('AWS::Logs::LogGroup', { RetentionInDays: 7 });
});

test('the API server is private', () => {
  clusterTemplate('production').hasResourceProperties('AWS::EKS::Cluster', {
    ResourcesVpcConfig: Match.objectLike({ EndpointPublicAccess: false, PublicAccessCidrs: Match.absent() }),
  });
});

test('the API server is public as well where the environment names who may reach it', () => {
  clusterTemplate('perpetual-dev').hasResourceProperties('AWS::EKS::Cluster', {
    ResourcesVpcConfig: Match.objectLike({
      EndpointPrivateAccess: true,
      EndpointPublicAccess: true,
      PublicAccessCidrs: ['203.0.113.0/24'],
    }),
  });
});

test('people reach the API server from the VPC and from networks that are joined to it', () => {
  const ranges = ['100.64.0.0/16', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];
  clusterTemplate('production', { network: { cidr: '100.64.0.0/16' } }).hasResourceProperties(
    'AWS::EC2::SecurityGroup',
    {
      SecurityGroupIngress: ranges.map((CidrIp) =>
        Match.objectLike({ CidrIp, IpProtocol: 'tcp', FromPort: 443, ToPort: 443 }),
      ),
      SecurityGroupEgress: [Match.objectLike({ CidrIp: '255.255.255.255/32' })],
    },
  );
});

test('a protected cluster cannot be deleted, and its key and logs outlive it', () => {
  const template = clusterTemplate('production');
  template.hasResourceProperties('AWS::EKS::Cluster', { DeletionProtection: true });
  for (const type of ['AWS::KMS::Key', 'AWS::Logs::LogGroup'])
    template.hasResource(type, { DeletionPolicy: 'RetainExceptOnCreate' });
});

test('an unprotected cluster goes with its key and its logs', () => {
  const template = clusterTemplate('rc0');
  template.hasResourceProperties('AWS::EKS::Cluster', { DeletionProtection: false });
  for (const type of ['AWS::KMS::Key', 'AWS::Logs::LogGroup']) template.hasResource(type, { DeletionPolicy: 'Delete' });
});
