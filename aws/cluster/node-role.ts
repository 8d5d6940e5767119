import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

/** Policies that a node needs to join and to pull images; the network and volumes have roles of their own. */
const policies = ['AmazonEKSWorkerNodePolicy', 'AmazonEC2ContainerRegistryPullOnly'];

/** The role of machines. EKS lets it join the cluster when the first node group has it. */
export const nodeRole = (scope: Construct): iam.Role =>
  new iam.Role(scope, 'NodeRole', {
    description: 'Nodes of the cluster',
    assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com'),
    managedPolicies: policies.map((policy) => iam.ManagedPolicy.fromAwsManagedPolicyName(policy)),
  });
