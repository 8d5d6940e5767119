import { App } from 'aws-cdk-lib';
import type { Template } from 'aws-cdk-lib/assertions';
import { ClusterStack } from '../../../aws/cluster/cluster-stack';
import { NetworkStack } from '../../../aws/network/network-stack';
import cdk from '../../../cdk.json';
import type { EnvironmentInput } from '../../../lib/environment/schema';
import type { Changes } from '../changes';
import { cloudOf, templateOf } from '../stacks';

/** The cluster of a shipped environment on its network, without the other stacks, with changes to its file. */
export function clusterOf(name: string, changes?: Changes<EnvironmentInput>): ClusterStack {
  const app = new App({ context: cdk.context });
  const environment = cloudOf(name, changes);
  return new ClusterStack(app, { environment, network: new NetworkStack(app, { environment }) });
}

const unchanged = new Map<string, Template>();

/** What CloudFormation is given of it; made once for tests of one file that change nothing. */
export function clusterTemplate(name: string, changes?: Changes<EnvironmentInput>): Template {
  const known = changes ? undefined : unchanged.get(name);
  const template = known ?? templateOf(clusterOf(name, changes));
  if (!changes) unchanged.set(name, template);
  return template;
}
