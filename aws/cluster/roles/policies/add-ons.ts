import type { CloudAddOn } from '../../../../lib/contract/service-accounts';
import type { AwsPolicy } from '../../../iam/managed-policies';

/** What the pods of add-ons may do: AWS changes it together with them. */
export const addOnPolicies: Readonly<Record<CloudAddOn, AwsPolicy>> = {
  'vpc-cni': {
    name: 'AmazonEKS_CNI_Policy',
    because:
      'The add-on gives pods addresses by network interfaces of nodes, and AWS keeps its policy with its versions',
  },
  'aws-ebs-csi-driver': {
    name: 'AmazonEBSCSIDriverPolicyV2',
    because: 'The add-on changes only volumes that it has tagged, and AWS keeps its policy with its versions',
  },
};
