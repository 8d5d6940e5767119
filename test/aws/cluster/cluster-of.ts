import { App } from 'aws-cdk-lib';
import type { Template } from 'aws-cdk-lib/assertions';
import { ClusterStack } from '../../../aws/cluster/cluster-stack';
import { NetworkStack } from '../../../aws/network/network-stack';
import cdk from '../../../cdk.json';
import type { EnvironmentInput } from '../../../lib/environment/schema';
import type { Changes } from '../changes';
import { once } from '../once';
import { cloudOf, templateOf } from '../stacks';

/** The cluster of a shipped environment on its network, without the other stacks, with changes to its file. */
export const clusterOf = once((name: string, changes?: Changes<EnvironmentInput>): ClusterStack => {
  const app = new App({ context: cdk.context });
  const environment = cloudOf(name, changes);
  return new ClusterStack(app, { environment, network: new NetworkStack(app, { environment }) });
});

/** What CloudFormation is given of it. */
export const clusterTemplate = (name: string, changes?: Changes<EnvironmentInput>): Template =>
  templateOf(clusterOf(name, changes));
