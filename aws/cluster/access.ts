import { Stack } from 'aws-cdk-lib';
import * as eks from 'aws-cdk-lib/aws-eks-v2';
import { accessPolicies } from '../../lib/environment/sections/aws/cluster';
import type { CloudEnvironment } from '../cloud-environment';

/** Lets the roles that the environment names use the cluster. */
export function grantAccess(cluster: eks.Cluster, { aws }: CloudEnvironment): void {
  for (const { role, policy, namespaces } of aws.cluster.access) {
    const principal = Stack.of(cluster).formatArn({ service: 'iam', region: '', resource: 'role', resourceName: role });
    cluster.grantAccess(`Access-${role}`, principal, [
      eks.AccessPolicy.fromAccessPolicyName(accessPolicies[policy], {
        accessScopeType: namespaces ? eks.AccessScopeType.NAMESPACE : eks.AccessScopeType.CLUSTER,
        namespaces,
      }),
    ]);
  }
}
