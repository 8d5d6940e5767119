import type { App } from 'aws-cdk-lib';
import { BackupStack } from './backup/backup-stack';
import type { CloudEnvironment } from './cloud-environment';
import { ClusterStack } from './cluster/cluster-stack';
import { DataStack } from './data/data-stack';
import { hasData } from './data/has-data';
import { DeploymentStack } from './deployment/deployment-stack';
import { MonitoringStack } from './monitoring/monitoring-stack';
import { NetworkStack } from './network/network-stack';

/** The table of contents: every stack of an environment, in the order in which they are deployed. */
export interface EnvironmentStacks {
  readonly deployment: DeploymentStack;
  readonly network: NetworkStack;
  readonly data?: DataStack;
  readonly cluster: ClusterStack;
  readonly backup?: BackupStack;
  readonly monitoring: MonitoringStack;
}

/** Adds the cloud of an environment to an app; what its file does not ask for is not made. */
export function environmentStacks(app: App, environment: CloudEnvironment): EnvironmentStacks {
  const { aws } = environment;
  const deployment = new DeploymentStack(app, { environment });
  const network = new NetworkStack(app, { environment });
  const data = hasData(environment) ? new DataStack(app, { environment, network }) : undefined;
  const cluster = new ClusterStack(app, { environment, network, data });
  const backup = aws.backup && new BackupStack(app, { environment });
  const monitoring = new MonitoringStack(app, { environment, network, cluster, data });
  return { deployment, network, data, cluster, backup, monitoring };
}
