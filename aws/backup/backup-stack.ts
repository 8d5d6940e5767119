import { Duration, Validations } from 'aws-cdk-lib';
import * as backup from 'aws-cdk-lib/aws-backup';
import { Schedule } from 'aws-cdk-lib/aws-events';
import * as kms from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { BACKUP_TAG } from '../../lib/contract/cloud-names';
import { EnvironmentStack, type EnvironmentStackProps } from '../environment-stack';
import { isProtected, removalPolicy } from '../removal';
import { awsSchedules } from './aws-schedules';
import { vaultName } from './vault-name';

type BackupSection = NonNullable<EnvironmentStackProps['environment']['aws']['backup']>;

/** Backups of everything that has the tag of the environment: the database, and the volumes of pods. */
export class BackupStack extends EnvironmentStack {
  constructor(scope: Construct, props: EnvironmentStackProps) {
    super(scope, props, { part: 'backup', description: 'Vault and plan of AWS Backup' });
    const { name, aws } = this.cloud;
    if (aws.backup === undefined) throw new Error(`${name} asks for no backups`);
    const plan = new backup.BackupPlan(this, 'Plan', {
      backupPlanName: name,
      backupVault: this.vault(),
      backupPlanRules: rules(aws.backup),
    });
    this.select(plan);
  }

  /** Volumes and databases stay encrypted with the keys of their own; this one is for everything that has none. */
  private vault(): backup.BackupVault {
    const { name } = this.cloud;
    const encryptionKey = new kms.Key(this, 'VaultKey', {
      description: `Backups of ${name}`,
      enableKeyRotation: true,
      pendingWindow: Duration.days(7),
      removalPolicy: removalPolicy(this.cloud),
    });
    return new backup.BackupVault(this, 'Vault', {
      backupVaultName: vaultName(name),
      encryptionKey,
      // Until their days are over. Who may change the policy of the vault can still undo it, unlike a vault lock.
      blockRecoveryPointDeletion: isProtected(this.cloud),
      removalPolicy: removalPolicy(this.cloud),
    });
  }

  private select(plan: backup.BackupPlan): void {
    const selection = new backup.BackupSelection(this, 'Tagged', {
      backupPlan: plan,
      resources: [backup.BackupResource.fromTag(BACKUP_TAG, this.cloud.name)],
      allowRestores: true,
    });
    Validations.of(selection).acknowledge(
      ...['Backup', 'Restores'].map((purpose) => ({
        id: `AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyFor${purpose}]`,
        reason:
          'AWS documents it for the role that AWS Backup alone assumes, and adds to it what new kinds of backups need',
      })),
    );
  }
}

const rules = ({ schedule, days }: BackupSection): backup.BackupPlanRule[] =>
  awsSchedules(schedule).map(
    (expression) =>
      new backup.BackupPlanRule({
        scheduleExpression: Schedule.expression(expression),
        deleteAfter: Duration.days(days),
      }),
  );
