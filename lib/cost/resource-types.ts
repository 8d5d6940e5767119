import type { PaidType, Template } from './resources';

/** Resource types that bills are made from. */
const paidTypes: Readonly<Record<PaidType, true>> = {
  'AWS::Backup::BackupPlan': true,
  'AWS::CloudWatch::Alarm': true,
  'AWS::EC2::EIP': true,
  'AWS::EC2::LaunchTemplate': true,
  'AWS::EC2::NatGateway': true,
  'AWS::EC2::Subnet': true,
  'AWS::EC2::VPCEndpoint': true,
  'AWS::EKS::Addon': true,
  'AWS::EKS::Cluster': true,
  'AWS::EKS::Nodegroup': true,
  'AWS::ElastiCache::ReplicationGroup': true,
  'AWS::KMS::Key': true,
  'AWS::Logs::LogGroup': true,
  'AWS::RDS::DBInstance': true,
  'AWS::S3::Bucket': true,
  'AWS::SecretsManager::Secret': true,
};

/** Resource types that cost nothing, or nothing that anybody would see: a queue and rules for a few events a day. */
const freeTypes: ReadonlySet<string> = new Set([
  'AWS::Backup::BackupSelection',
  'AWS::Backup::BackupVault',
  'AWS::Budgets::Budget',
  'AWS::EC2::FlowLog',
  'AWS::EC2::InternetGateway',
  'AWS::EC2::Route',
  'AWS::EC2::RouteTable',
  'AWS::EC2::SecurityGroup',
  'AWS::EC2::SecurityGroupEgress',
  'AWS::EC2::SecurityGroupIngress',
  'AWS::EC2::SubnetRouteTableAssociation',
  'AWS::EC2::VPC',
  'AWS::EC2::VPCGatewayAttachment',
  'AWS::EKS::AccessEntry',
  'AWS::EKS::PodIdentityAssociation',
  'AWS::ElastiCache::SubnetGroup',
  'AWS::ElastiCache::User',
  'AWS::ElastiCache::UserGroup',
  'AWS::Events::Rule',
  'AWS::IAM::InstanceProfile',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::OIDCProvider',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::KMS::Alias',
  'AWS::RDS::DBParameterGroup',
  'AWS::RDS::DBSubnetGroup',
  'AWS::S3::BucketPolicy',
  'AWS::SNS::Subscription',
  'AWS::SNS::Topic',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::Queue',
  'AWS::SQS::QueuePolicy',
  'AWS::SSM::Parameter',
]);

/** Resource types of templates of which nobody has said whether they cost something. */
export function unknownTypes(templates: readonly Template[]): string[] {
  const types = templates.flatMap(({ Resources = {} }) => Object.values(Resources).map(({ Type }) => Type));
  return [...new Set(types)].filter((type) => !Object.hasOwn(paidTypes, type) && !freeTypes.has(type)).sort();
}
