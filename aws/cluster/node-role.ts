import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { type AwsPolicy, addAwsPolicy } from '../iam/managed-policies';

/** What a machine needs to join the cluster and to pull images; the network and volumes have roles of their own. */
const policies: readonly AwsPolicy[] = [
  { name: 'AmazonEKSWorkerNodePolicy', because: 'EKS refuses a node group whose role lacks it' },
  {
    name: 'AmazonEC2ContainerRegistryPullOnly',
    because: 'The images of add-ons are in registries of AWS in each region',
  },
];

/** The role of the machines of all node groups, whom EKS lets join the cluster. */
export function nodeRole(scope: Construct): iam.Role {
  const role = new iam.Role(scope, 'NodeRole', {
    description: 'Machines of the cluster',
    assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com'),
  });
  for (const policy of policies) addAwsPolicy(role, policy);
  return role;
}
