import { Tags } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import { clusterName } from '../../lib/contract/cloud-names';
import type { SubnetGroup } from '../../lib/contract/subnet-groups';

/** Subnets that load balancers may be in, with the tag that says which ones. */
const roles: Readonly<Partial<Record<SubnetGroup, string>>> = {
  public: 'kubernetes.io/role/elb',
  app: 'kubernetes.io/role/internal-elb',
};

/**
 * Tells Kubernetes which subnets load balancers may be in. The AWS Load Balancer Controller finds them by their role;
 * the cloud controller of the control plane, which serves where that is not installed, looks at those of its cluster only.
 *
 * @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/subnet_discovery/
 */
export function tagForLoadBalancers(vpc: ec2.IVpc, environment: string): void {
  for (const [group, role] of Object.entries(roles)) {
    for (const subnet of vpc.selectSubnets({ subnetGroupName: group }).subnets) {
      const tags = Tags.of(subnet);
      const options = { includeResourceTypes: ['AWS::EC2::Subnet'] };
      tags.add(role, '1', options);
      tags.add(`kubernetes.io/cluster/${clusterName(environment)}`, 'shared', options);
    }
  }
}
