import { instanceProfiles } from '../cluster/roles/policies/karpenter-instance-profiles';
import type { Allowance } from '../iam/allowance';
import type { Place } from '../iam/place';
import { roleExecution } from './execution/roles';

/**
 * Beyond this, neither the role that makes the stacks nor any role that they make can do anything. It gives nothing by
 * itself: what a role may do is what it is allowed and its boundary allows.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
 */
export const boundary = (place: Place): Allowance[] => [
  {
    sid: 'ServicesOfTheRegion',
    actions: regional.map((service) => `${service}:*`),
    resources: ['*'],
    conditions: { StringEquals: { 'aws:RequestedRegion': place.region } },
    because: 'A boundary gives nothing: it limits roles to these services and to one region',
  },
  {
    sid: 'ServicesOfTheAccount',
    actions: global.map((service) => `${service}:*`),
    resources: ['*'],
    because: 'A boundary gives nothing: these services answer for all regions in one',
  },
  {
    sid: 'Certificates',
    actions: ['iam:GetServerCertificate', 'iam:ListServerCertificates'],
    resources: ['*'],
    because: 'An Ingress may name any certificate of the account',
  },
  ...roleExecution(place),
  ...instanceProfiles(place),
];

const regional = [
  'acm',
  'arc-zonal-shift',
  'autoscaling',
  'backup',
  'backup-storage',
  'cloudformation',
  'cloudwatch',
  'cognito-idp',
  'ec2',
  'ecr',
  'eks',
  'eks-auth',
  'elasticache',
  'elasticloadbalancing',
  'events',
  'kms',
  'logs',
  'rds',
  's3',
  'secretsmanager',
  'sns',
  'sqs',
  'ssm',
  'tag',
  'waf-regional',
  'wafv2',
];

const global = ['budgets', 'pricing', 'shield'];
