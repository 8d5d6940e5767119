import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as logs from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { CloudEnvironment } from '../cloud-environment';
import { removalPolicy } from '../removal';

/**
 * Records who talked to whom, at the interval that writes least: what is written is what costs. The log group is
 * encrypted by CloudWatch's own key: a key of the account is paid for every month, and guards addresses and ports alone.
 */
export function flowLogs(scope: Construct, vpc: ec2.Vpc, environment: CloudEnvironment): void {
  const logGroup = new logs.LogGroup(scope, 'FlowLogs', {
    retention: environment.aws.logs.days,
    removalPolicy: removalPolicy(environment),
  });
  vpc.addFlowLog('FlowLog', {
    destination: ec2.FlowLogDestination.toCloudWatchLogs(logGroup),
    maxAggregationInterval: ec2.FlowLogMaxAggregationInterval.TEN_MINUTES,
  });
}
