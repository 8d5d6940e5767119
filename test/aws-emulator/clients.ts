import { Backup } from '@aws-sdk/client-backup';
import { Budgets } from '@aws-sdk/client-budgets';
import { CloudFormation } from '@aws-sdk/client-cloudformation';
import { CloudWatch } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogs } from '@aws-sdk/client-cloudwatch-logs';
import { EC2 } from '@aws-sdk/client-ec2';
import { EKS } from '@aws-sdk/client-eks';
import { ElastiCache } from '@aws-sdk/client-elasticache';
import { IAM } from '@aws-sdk/client-iam';
import { RDS } from '@aws-sdk/client-rds';
import { S3 } from '@aws-sdk/client-s3';
import { SecretsManager } from '@aws-sdk/client-secrets-manager';
import { SSM } from '@aws-sdk/client-ssm';
import { CREDENTIALS, type Emulator } from './emulator';

/** Clients of the services that a cloud is made of. */
export type Clients = ReturnType<typeof clientsOf>;

/** Clients of an emulated account in a region. */
export function clientsOf({ url }: Emulator, region: string) {
  // The clients warn of versions of Node.js that later ones of them will not support.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  const options = { region, endpoint: url, credentials: CREDENTIALS, maxAttempts: 1 };
  return {
    backup: new Backup(options),
    budgets: new Budgets(options),
    cloudFormation: new CloudFormation(options),
    cloudWatch: new CloudWatch(options),
    ec2: new EC2(options),
    eks: new EKS(options),
    elastiCache: new ElastiCache(options),
    iam: new IAM(options),
    logs: new CloudWatchLogs(options),
    rds: new RDS(options),
    s3: new S3(options),
    secretsManager: new SecretsManager(options),
    ssm: new SSM(options),
  };
}
