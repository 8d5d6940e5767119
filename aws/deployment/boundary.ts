import { instanceProfiles } from '../cluster/roles/policies/karpenter-instance-profiles';
import { actions } from '../iam/actions';
import type { Allowance } from '../iam/allowance';
import type { Place } from '../iam/place';
import { roleExecution } from './execution/roles';
import { neededActions } from './type-actions/needed';

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
    actions: [...global.map((service) => `${service}:*`), ...neededActions('route53')],
    resources: ['*'],
    because: 'A boundary gives nothing: these services answer for all regions in one',
  },
  {
    sid: 'Certificates',
    actions: ['iam:GetServerCertificate', 'iam:ListServerCertificates'],
    resources: ['*'],
    because: 'An Ingress may name any certificate of the account',
  },
  {
    sid: 'LogInToStores',
    actions: ['rds-db:connect', 'elasticache:Connect'],
    resources: [place.arn('rds-db', 'dbuser:*'), place.arn('elasticache', '*')],
    because: 'A boundary gives nothing: it limits who logs in to the stores of one account and region',
  },
  {
    sid: 'KeepOfflineSecrets',
    effect: 'Deny',
    actions: actions('secretsmanager', GIVING_AWAY),
    resources: [place.arn('secretsmanager', 'secret:/offline.*')],
  },
  ...roleExecution(place),
  ...instanceProfiles(place),
];

/** All that hands out the value of a secret, or lets somebody else do so. */
const GIVING_AWAY = 'BatchGetSecretValue GetSecretValue PutResourcePolicy ReplicateSecretToRegions RotateSecret';

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
