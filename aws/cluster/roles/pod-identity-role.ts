import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { accountKey, type ServiceAccount } from '../../../lib/contract/service-accounts';
import type { Allowance } from '../../iam/allowance';
import type { Place } from '../../iam/place';
import { acknowledgePatterns, policyDocument } from '../../iam/policy-document';

/**
 * A role that only pods of one service account of one cluster can have: EKS tells whose they are by tags of the session.
 *
 * @param allowances what it may do. @default nothing but what is added
 * @see https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html
 */
export function podIdentityRole(
  scope: Construct,
  id: string,
  { account, place, allowances = [] }: { account: ServiceAccount; place: Place; allowances?: readonly Allowance[] },
): iam.Role {
  const session = {
    'aws:RequestTag/eks-cluster-arn': place.clusterArn,
    'aws:RequestTag/kubernetes-namespace': account.namespace,
    'aws:RequestTag/kubernetes-service-account': account.name,
  };
  const pods = new iam.ServicePrincipal('pods.eks.amazonaws.com', { conditions: { StringEquals: session } });
  const role = new iam.Role(scope, id, {
    description: `Pods of ${accountKey(account)}`,
    assumedBy: new iam.SessionTagsPrincipal(pods),
    inlinePolicies: allowances.length > 0 ? { Allowed: policyDocument(allowances) } : undefined,
  });
  acknowledgePatterns(role, allowances);
  return role;
}
