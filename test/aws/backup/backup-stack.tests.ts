import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { BackupStack } from '../../../aws/backup/backup-stack';
import cdk from '../../../cdk.json';
import { BACKUP_TAG } from '../../../lib/contract/cloud-names';
import type { EnvironmentInput } from '../../../lib/environment/schema';
import type { Changes } from '../changes';
import { cloudNames, cloudOf } from '../stacks';

const backupsOf = (name: string, changes?: Changes<EnvironmentInput>): Template =>
  Template.fromStack(new BackupStack(new App({ context: cdk.context }), { environment: cloudOf(name, changes) }));

test.each(cloudNames.filter((name) => cloudOf(name).aws.backup))('%s backs up what has its tag', (name) => {
  const { days } = cloudOf(name).aws.backup ?? {};
  const template = backupsOf(name);
  template.hasResourceProperties('AWS::Backup::BackupPlan', {
    BackupPlan: {
      BackupPlanRule: [
        {
          ScheduleExpression: 'cron(0 2 * * ? *)',
          Lifecycle: { DeleteAfterDays: days },
          TargetBackupVault: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Vault'), 'BackupVaultName'] },
        },
      ],
    },
  });
  template.hasResourceProperties('AWS::Backup::BackupSelection', {
    BackupSelection: {
      ListOfTags: [{ ConditionKey: BACKUP_TAG, ConditionType: 'STRINGEQUALS', ConditionValue: name }],
      Resources: Match.absent(),
    },
  });
});

test('a schedule that needs two expressions is two rules of one plan', () => {
  const template = backupsOf('production', { aws: { backup: { schedule: '0 3 1 * 0' } } });
  template.hasResourceProperties('AWS::Backup::BackupPlan', {
    BackupPlan: {
      BackupPlanRule: [{ ScheduleExpression: 'cron(0 3 1 * ? *)' }, { ScheduleExpression: 'cron(0 3 ? * 1 *)' }].map(
        (rule) => Match.objectLike(rule),
      ),
    },
  });
});

test('the vault has a key of its own, and nobody deletes from it', () => {
  const template = backupsOf('production');
  template.hasResource('AWS::KMS::Key', {
    Properties: { EnableKeyRotation: true },
    DeletionPolicy: 'RetainExceptOnCreate',
  });
  template.hasResource('AWS::Backup::BackupVault', {
    Properties: {
      EncryptionKeyArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^VaultKey'), 'Arn'] },
      AccessPolicy: {
        Statement: [
          Match.objectLike({
            Effect: 'Deny',
            Action: ['backup:DeleteRecoveryPoint', 'backup:UpdateRecoveryPointLifecycle'],
            Principal: { AWS: '*' },
          }),
        ],
      },
      LockConfiguration: Match.absent(),
    },
    DeletionPolicy: 'RetainExceptOnCreate',
  });
});

test('without protection everything goes with the stack', () => {
  const template = backupsOf('production', { aws: { unprotected: { reason: 'stores of a test' } } });
  template.hasResource('AWS::KMS::Key', { DeletionPolicy: 'Delete' });
  template.hasResource('AWS::Backup::BackupVault', {
    Properties: { AccessPolicy: Match.absent() },
    DeletionPolicy: 'Delete',
  });
});

test('AWS Backup alone assumes the role, which can back up and restore', () => {
  const template = backupsOf('production');
  template.resourceCountIs('AWS::IAM::Role', 1);
  template.resourceCountIs('AWS::IAM::Policy', 0);
  const policy = (name: string) => ({ 'Fn::Join': ['', Match.arrayWith([Match.stringLikeRegexp(`${name}$`)])] });
  template.hasResourceProperties('AWS::IAM::Role', {
    AssumeRolePolicyDocument: {
      Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'backup.amazonaws.com' } }],
    },
    ManagedPolicyArns: [policy('AWSBackupServiceRolePolicyForBackup'), policy('AWSBackupServiceRolePolicyForRestores')],
  });
});
