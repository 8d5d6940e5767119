import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

const policies: Readonly<Record<string, string>> = {
  'aws-node': 'AmazonEKS_CNI_Policy',
  'ebs-csi-controller-sa': 'service-role/AmazonEBSCSIDriverPolicy',
};

/** The role of an add-on's pods. */
export const addOnRole = (scope: Construct, serviceAccount: string): iam.Role =>
  new iam.Role(scope, `Role-${serviceAccount}`, {
    assumedBy: new iam.SessionTagsPrincipal(new iam.ServicePrincipal('pods.eks.amazonaws.com')),
    managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName(policies[serviceAccount] ?? '')],
  });
