import { vaultName } from '../../backup/vault-name';
import type { CloudEnvironment } from '../../cloud-environment';
import type { Alarm } from '../alarm';

/**
 * Backups that failed; nothing where none are made.
 *
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/cloudwatch.html
 */
export const backupAlarms = ({ name, aws }: CloudEnvironment): Alarm[] =>
  aws.backup === undefined
    ? []
    : [
        {
          id: 'BackupFailed',
          description: 'A backup has failed: aws backup list-backup-jobs --by-state FAILED',
          watched: {
            namespace: 'AWS/Backup',
            name: 'NumberOfBackupJobsFailed',
            statistic: 'Sum',
            dimensions: { BackupVaultName: vaultName(name) },
          },
          comparison: '>',
          threshold: 0,
          minutes: 5,
          missingData: { treatedAs: 'notBreaching', because: 'only failures are counted' },
        },
      ];
