import type { Construct } from 'constructs';
import type { ClusterStack } from '../cluster/cluster-stack';
import type { DataStack } from '../data/data-stack';
import { EnvironmentStack, type EnvironmentStackProps } from '../environment-stack';
import type { NetworkStack } from '../network/network-stack';

/** What is watched. */
export interface MonitoringStackProps extends EnvironmentStackProps {
  readonly network: NetworkStack;
  readonly cluster: ClusterStack;
  readonly data: DataStack;
}

/** Alarms, whom they are told to, and the budget. */
export class MonitoringStack extends EnvironmentStack {
  constructor(scope: Construct, props: MonitoringStackProps) {
    super(scope, props, { part: 'monitoring', description: 'Alarms and budget' });
  }
}
