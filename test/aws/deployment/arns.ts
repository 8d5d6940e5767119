import { asText } from '../roles/statements';
import { ACCOUNT, type DeployedResource } from './deployed';

const REGION = 'eu-central-1';
const regional = (service: string, resource: string) => `arn:aws:${service}:${REGION}:${ACCOUNT}:${resource}`;

/** Name that CloudFormation gives to what has none. */
const generated = ({ stack, id }: DeployedResource): string => `${stack}-${id}-1A2B3C4D5E6F`;

/** A property as text; where there is none, the name that CloudFormation gives. */
const named = (resource: DeployedResource, property: string): string =>
  resource.properties[property] === undefined ? generated(resource) : asText(resource.properties[property]);

const clusterOf = ({ stack }: DeployedResource): string => stack.replace(/-cluster$/, '');

/** ARNs that resources get, by type; of others, only whether their actions are allowed at all is looked at. */
const arns: Readonly<Record<string, (resource: DeployedResource) => string>> = {
  'AWS::Backup::BackupPlan': () => regional('backup', 'backup-plan:01234567-89ab-cdef-0123-456789abcdef'),
  'AWS::Backup::BackupVault': (vault) => regional('backup', `backup-vault:${named(vault, 'BackupVaultName')}`),
  'AWS::Budgets::Budget': (budget) => `arn:aws:budgets::${ACCOUNT}:budget/${generated(budget)}`,
  'AWS::CloudWatch::Alarm': (alarm) => regional('cloudwatch', `alarm:${named(alarm, 'AlarmName')}`),
  'AWS::EC2::EIP': () => regional('ec2', 'elastic-ip/eipalloc-0123456789abcdef0'),
  'AWS::EC2::InternetGateway': () => regional('ec2', 'internet-gateway/igw-0123456789abcdef0'),
  'AWS::EC2::LaunchTemplate': () => regional('ec2', 'launch-template/lt-0123456789abcdef0'),
  'AWS::EC2::NatGateway': () => regional('ec2', 'natgateway/nat-0123456789abcdef0'),
  'AWS::EC2::RouteTable': () => regional('ec2', 'route-table/rtb-0123456789abcdef0'),
  'AWS::EC2::SecurityGroup': () => regional('ec2', 'security-group/sg-0123456789abcdef0'),
  'AWS::EC2::Subnet': () => regional('ec2', 'subnet/subnet-0123456789abcdef0'),
  'AWS::EC2::VPC': () => regional('ec2', 'vpc/vpc-0123456789abcdef0'),
  'AWS::EC2::VPCEndpoint': () => regional('ec2', 'vpc-endpoint/vpce-0123456789abcdef0'),
  'AWS::EKS::Addon': (addOn) => regional('eks', `addon/${clusterOf(addOn)}/${named(addOn, 'AddonName')}/0a1b2c3d`),
  'AWS::EKS::Cluster': (cluster) => regional('eks', `cluster/${named(cluster, 'Name')}`),
  'AWS::ElastiCache::ReplicationGroup': () => regional('elasticache', 'replicationgroup:pr1abcdefghij'),
  'AWS::ElastiCache::SubnetGroup': (group) => regional('elasticache', `subnetgroup:${generated(group).toLowerCase()}`),
  'AWS::ElastiCache::User': (user) => regional('elasticache', `user:${named(user, 'UserId')}`),
  'AWS::Events::Rule': (rule) => regional('events', `rule/${named(rule, 'Name')}`),
  'AWS::IAM::Role': (role) => `arn:aws:iam::${ACCOUNT}:role${asText(role.properties.Path ?? '/')}${generated(role)}`,
  'AWS::KMS::Key': () => regional('kms', 'key/01234567-89ab-cdef-0123-456789abcdef'),
  'AWS::Logs::LogGroup': (group) => regional('logs', `log-group:${named(group, 'LogGroupName')}`),
  'AWS::RDS::DBInstance': (database) => regional('rds', `db:${named(database, 'DBInstanceIdentifier')}`),
  'AWS::RDS::DBParameterGroup': (group) => regional('rds', `pg:${generated(group).toLowerCase()}`),
  'AWS::RDS::DBSubnetGroup': (group) => regional('rds', `subgrp:${generated(group).toLowerCase()}`),
  'AWS::S3::Bucket': (bucket) => `arn:aws:s3:::${named(bucket, 'BucketName')}`,
  'AWS::SNS::Topic': (topic) => regional('sns', named(topic, 'TopicName')),
  'AWS::SQS::Queue': (queue) => regional('sqs', named(queue, 'QueueName')),
  'AWS::SSM::Parameter': (parameter) => regional('ssm', `parameter${named(parameter, 'Name')}`),
  'AWS::SecretsManager::Secret': (secret) => regional('secretsmanager', `secret:${named(secret, 'Name')}-AbCdEf`),
};

/** ARN that a resource gets; undefined where its type is not in the table. */
export const arnOf = (resource: DeployedResource): string | undefined => arns[resource.type]?.(resource);

/** Whether an action is about the resource itself, and not about what it needs of another service. */
export const isOwnAction = ({ type }: DeployedResource, action: string): boolean =>
  action.startsWith(`${type.split('::')[1]?.toLowerCase()}:`);
