import { BACKUP_TAG } from '../../../lib/contract/cloud-names';
import { same } from '../../live/support/report';
import { type Checks, idOf, idsOf, only, recorded } from '../cloud';

/** AWS Backup. */
export const backupChecks: Checks = {
  'backups are made into a vault, and kept for as long as the environment says': async (cloud) => {
    const { backup } = cloud.environment.aws;
    const plans = idsOf(cloud, 'AWS::Backup::BackupPlan');
    same('plans', plans.length, backup === undefined ? 0 : 1);
    if (backup === undefined) return;
    const BackupVaultName = idOf(cloud, 'AWS::Backup::BackupVault');
    const vault = await cloud.aws.backup.describeBackupVault({ BackupVaultName });
    same('vault', vault.BackupVaultName, BackupVaultName);
    const { BackupPlan } = await cloud.aws.backup.getBackupPlan({ BackupPlanId: only(plans, 'plans') });
    for (const { TargetBackupVaultName, Lifecycle } of BackupPlan?.Rules ?? []) {
      same('vault of the rule', TargetBackupVaultName, BackupVaultName);
      same('days', Lifecycle?.DeleteAfterDays, backup.days);
    }
    const [minute, hour] = backup.schedule.split(' ');
    const expressions = (BackupPlan?.Rules ?? []).map(({ ScheduleExpression = '' }) => ScheduleExpression);
    same(
      'when',
      expressions.every((each) => each.startsWith(`cron(${minute} ${hour} `)),
      expressions.length > 0,
    );
  },
  'backups are made of what has the tag of the environment': async (cloud) => {
    if (cloud.environment.aws.backup === undefined) return;
    const { BackupSelection } = only(recorded(cloud, 'AWS::Backup::BackupSelection'), 'selections');
    const { ListOfTags } = BackupSelection as { ListOfTags?: readonly unknown[] };
    same('tags', ListOfTags, [
      { ConditionKey: BACKUP_TAG, ConditionType: 'STRINGEQUALS', ConditionValue: cloud.environment.name },
    ]);
  },
};
