import type { Construct } from 'constructs';
import { EnvironmentStack, type EnvironmentStackProps } from '../environment-stack';

/** Backups of everything that has the tag of the environment. */
export class BackupStack extends EnvironmentStack {
  constructor(scope: Construct, props: EnvironmentStackProps) {
    super(scope, props, { part: 'backup', description: 'Vault and plan of AWS Backup' });
  }
}
