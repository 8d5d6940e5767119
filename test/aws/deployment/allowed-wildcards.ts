import type { AllowedWildcards } from '../roles/allowed-wildcards';

const roles = 'iam:role/chainyard/<name>/*';
const profiles = 'iam:instance-profile/*';

const stacks = ['deployment', 'network', 'data', 'cluster', 'backup', 'monitoring']
  .map((part) => `cloudformation:stack/<name>-${part}/*`)
  .join(' ');

/** Every pattern in the policies of deployment. */
export const deploymentWildcards: readonly AllowedWildcards[] = [
  {
    because: 'a boundary gives nothing: it limits roles to services, in one region where they have regions',
    statements: [
      'Boundary ServicesOfTheAccount: *',
      'Boundary Certificates: *',
      'Boundary LogInToStores: rds-db:dbuser:* elasticache:*',
    ],
  },
  {
    because: 'a boundary gives nothing, and these are limited by a condition besides',
    conditioned: true,
    statements: [
      'Boundary ServicesOfTheRegion: *',
      `Boundary MakeBoundedRoles: ${roles}`,
      `Boundary GiveThemPoliciesOfAws: ${roles}`,
      `Boundary GiveRolesToServices: ${roles}`,
      'Boundary MakeRolesOfServices: iam:role/aws-service-role/*',
      `Boundary MakeProfiles: ${profiles}`,
      `Boundary TagProfiles: ${profiles}`,
      `Boundary ChangeProfiles: ${profiles}`,
    ],
  },
  {
    because: 'AWS defines no resource for the actions',
    statements: [
      'Boundary ListRoles: *',
      'Boundary ListProfiles: *',
      'Executionnetwork NameEndpoints: *',
      'Executionroles ListRoles: *',
      'Executiondata MakePasswords: *',
      'Executionoperations StoreBackups: *',
    ],
  },
  {
    because: 'AWS defines no resource for the actions; a condition names the region or a tag',
    conditioned: true,
    statements: [
      'Executionnetwork SeeTheNetwork: *',
      'Executioncluster MakeTheCluster: *',
      'Executiondata SeeDatabases: *',
      'Executionkeys MakeKeys: *',
      'Executionoperations DeliverLogs: *',
      'Executionoperations ChangeSubscriptions: *',
    ],
  },
  {
    because: 'ids are given by AWS; the ARN names the account and the region, and a tag says whose it is',
    conditioned: true,
    statements: [
      'Executionnetwork ChangeTheNetwork: ec2:*',
      'Executionnetwork TryLaunchTemplates: ec2:* ec2:image/*',
      'Executiondata ChangeTheCache: elasticache:*',
      'Executionkeys FinishKeys: kms:key/*',
      'Executionkeys ChangeKeys: kms:key/*',
      'Executionoperations ChangeTheBudget: budgets:budget/*',
      'Executionoperations ChangeBackups: backup:backup-plan:*',
    ],
  },
  {
    because: 'ids are given by AWS; the ARN names the account and the region',
    statements: [
      'Executionkeys SeeKeys: kms:key/*',
      'Executiondata MakeTheSecretOfTheDatabase: secretsmanager:secret:rds!*',
      'Executionoperations SeeAlarms: cloudwatch:alarm:*',
      'Executionroles SeeRolesOfServices: iam:role/aws-service-role/*',
      'Boundary SeeRolesOfServices: iam:role/aws-service-role/*',
      `Boundary SeeProfiles: ${profiles}`,
    ],
  },
  {
    because: 'the pattern has the name of the environment in it, and a condition besides',
    conditioned: true,
    statements: [
      `Executionroles MakeBoundedRoles: ${roles}`,
      `Executionroles GiveThemPoliciesOfAws: ${roles}`,
      `Executionroles GiveRolesToServices: ${roles}`,
      'Executionroles MakeRolesOfServices: iam:role/aws-service-role/*',
    ],
  },
  {
    because: 'the pattern has the name of the environment in it',
    statements: [
      `Diff ReadStacks: ${stacks}`,
      'Boundary ChangeRoles: iam:role/chainyard/<name>/*',
      'Executionroles ChangeRoles: iam:role/chainyard/<name>/*',
      `Executioncluster ChangeTheCluster: ${['addon', 'access-entry', 'nodegroup', 'podidentityassociation'].map((kind) => `eks:${kind}/<name>/*`).join(' ')}`,
      'Executioncluster ChangeTheQueue: sqs:<name>-cluster-*',
      'Executioncluster ChangeItsRules: events:rule/<name>-cluster-*',
      'Executiondata ChangeTheDatabase: rds:pg:<name>-data-* rds:subgrp:<name>-data-* rds:snapshot:<name>-data-* rds:*:<name>-database* rds:og:default:*',
      'Executiondata ChangeSecrets: secretsmanager:secret:/<name>/* secretsmanager:secret:/offline.<name>/*',
      ...['staging', 'production'].map(
        (user) =>
          `Executiondata GiveUsersOfTheCacheTheirPasswords: secretsmanager:secret:/<name>/platform/cache-${user}-*`,
      ),
      'Executiondata ChangeParameters: ssm:parameter/<name>/*',
      'Executionoperations ChangeLogGroups: logs:log-group:/aws/eks/<name>/cluster* logs:log-group:/aws/rds/instance/<name>-database/postgresql* logs:log-group:/aws/rds/instance/<name>-database/upgrade* logs:log-group:<name>-network-* logs:log-group:<name>-data-*',
      'Executionoperations ChangeTopics: sns:<name>-monitoring-*',
      'Executionoperations ChangeAlarms: cloudwatch:alarm:<name>-monitoring-*',
      `Executionoperations SeeOutputsOfStacks: ${stacks}`,
    ],
  },
];
