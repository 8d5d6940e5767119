import type * as eks from 'aws-cdk-lib/aws-eks-v2';
import type { Construct } from 'constructs';
import { EnvironmentStack, type EnvironmentStackProps } from '../environment-stack';
import type { NetworkStack } from '../network/network-stack';

/** What the cluster is built upon. */
export interface ClusterStackProps extends EnvironmentStackProps {
  readonly network: NetworkStack;
}

/** The EKS cluster: control plane, add-ons, node groups, and the roles of pods. */
export class ClusterStack extends EnvironmentStack {
  readonly cluster?: eks.Cluster;

  constructor(scope: Construct, props: ClusterStackProps) {
    super(scope, props, { part: 'cluster', description: 'EKS cluster, node groups, add-ons, roles of pods' });
  }
}
