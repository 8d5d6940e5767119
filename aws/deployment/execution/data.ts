import { passwordPath } from '../../../lib/contract/rollup-stores';
import { databaseIdentifier } from '../../../lib/contract/store-names';
import { type StoreUser, storeUsers } from '../../../lib/contract/store-users';
import type { Allowance } from '../../iam/allowance';
import type { Place } from '../../iam/place';
import { ownedByNoOther } from '../../iam/tag-conditions';
import { neededActions, otherActions } from '../type-actions/needed';

/** Makes and changes the database, the cache, the buckets, secrets without their values, and parameters. */
export function dataExecution({ arn, bucketArn, region, environment }: Place): Allowance[] {
  const { name, aws } = environment;
  const buckets = Object.values(aws.buckets).map((bucket) => bucketArn(bucket.name));
  const passwords = storeUsers(environment)
    .filter(needsPassword)
    .map((user) => passwordPath(name, user));
  return [
    {
      sid: 'ChangeTheDatabase',
      actions: otherActions('rds', 'Describe* List*'),
      resources: [
        ...['pg', 'subgrp', 'snapshot'].map((kind) => arn('rds', `${kind}:${name}-data-*`)),
        arn('rds', `*:${databaseIdentifier(name)}*`),
        // Of option groups, RDS gives each engine one of its own.
        arn('rds', 'og:default:*'),
      ],
      because: 'CloudFormation adds characters to names, and RDS makes what goes with a database',
    },
    {
      sid: 'SeeDatabases',
      actions: neededActions('rds', 'Describe* List*'),
      resources: ['*'],
      conditions: { StringEquals: { 'aws:RequestedRegion': region } },
      because: 'These actions list and describe, most of them without a resource',
    },
    {
      sid: 'ChangeTheCache',
      actions: neededActions('elasticache'),
      resources: [arn('elasticache', '*')],
      conditions: ownedByNoOther(name),
      because: 'CloudFormation gives caches ids without the name of the stack; tags say whose they are',
    },
    ...(buckets.length > 0 ? [{ sid: 'ChangeBuckets', actions: neededActions('s3'), resources: buckets }] : []),
    {
      sid: 'ChangeSecrets',
      actions: otherActions('secretsmanager', 'GetRandomPassword'),
      resources: [arn('secretsmanager', `secret:/${name}/*`), arn('secretsmanager', `secret:/offline.${name}/*`)],
      because: 'Systems name their secrets below the name of the environment, and Secrets Manager adds six characters',
    },
    {
      sid: 'MakeTheSecretOfTheDatabase',
      actions: neededActions('secretsmanager', 'CreateSecret TagResource'),
      resources: [arn('secretsmanager', 'secret:rds!*')],
      because: 'RDS names the secret of its master user, and asks whether who makes the database may make it',
    },
    {
      sid: 'MakePasswords',
      actions: neededActions('secretsmanager', 'GetRandomPassword'),
      resources: ['*'],
      because: 'This action takes no resource',
    },
    ...(passwords.length > 0
      ? [givePasswords(passwords.map((path) => arn('secretsmanager', `secret:${path}-*`)))]
      : []),
    {
      sid: 'ChangeParameters',
      actions: neededActions('ssm'),
      resources: [arn('ssm', `parameter/${name}/*`)],
      because: 'Parameters are named below the name of the environment',
    },
  ];
}

/** Users of the cache are made with their passwords, unlike those of the database. */
const needsPassword = ({ store, authentication }: StoreUser): boolean =>
  store === 'cache' && authentication === 'password';

const givePasswords = (resources: string[]): Allowance => ({
  sid: 'GiveUsersOfTheCacheTheirPasswords',
  actions: ['secretsmanager:GetSecretValue'],
  resources,
  because: 'Secrets Manager adds six characters to names; CloudFormation reads what a template refers to',
});
