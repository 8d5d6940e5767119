import { Annotations, Tags } from 'aws-cdk-lib';
import type * as eks from 'aws-cdk-lib/aws-eks-v2';
import type { NetworkStack } from '../network/network-stack';

/** Groups of subnets where no load balancer may be, of those that the construct marks for internal ones. */
const unmarked = ['core', 'compute'];

/** Takes back what the construct does for a kubectl in a Lambda, and for load balancers wherever there is room. */
export function withoutKubectl(cluster: eks.Cluster, { vpc }: NetworkStack): void {
  cluster.node.tryRemoveChild('KubectlReadyBarrier');
  Annotations.of(cluster).acknowledgeWarning(
    '@aws-cdk/aws-eks:isolatedSubnetsForKubectlPrivateSubnets',
    'Nothing of the cluster is in these subnets but the network interfaces of its control plane',
  );
  for (const subnetGroupName of unmarked) {
    for (const subnet of vpc.selectSubnets({ subnetGroupName }).subnets)
      Tags.of(subnet).remove('kubernetes.io/role/internal-elb');
  }
}
