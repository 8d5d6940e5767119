import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as eks from 'aws-cdk-lib/aws-eks-v2';
import type { CloudEnvironment } from '../../../aws/cloud-environment';
import { addPodRoles } from '../../../aws/cluster/roles';
import type { StoreIds } from '../../../aws/cluster/roles/policies/stores';
import cdk from '../../../cdk.json';

/** What CloudFormation is given of the roles of pods alone, in an account that is known. */
export function rolesOf(environment: CloudEnvironment, stores?: StoreIds): Template {
  const app = new App({ context: cdk.context });
  const env = { account: '111122223333', region: environment.region };
  const stack = new Stack(app, `${environment.name}-roles`, { env });
  const cluster = eks.Cluster.fromClusterAttributes(stack, 'Cluster', { clusterName: environment.name });
  addPodRoles(stack, { environment, cluster, stores });
  return Template.fromStack(stack);
}
