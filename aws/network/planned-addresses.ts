import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { PlannedSubnet } from '../../lib/contract/subnet-plan';

/** Gives each subnet of a VPC its addresses of the plan, so that both apps know them without asking. */
export class PlannedAddresses implements ec2.IIpAddresses {
  constructor(
    private readonly cidr: string,
    private readonly plan: readonly PlannedSubnet[],
  ) {}

  allocateVpcCidr(): ec2.VpcIpamOptions {
    return { cidrBlock: this.cidr };
  }

  allocateSubnetsCidr({ requestedSubnets }: ec2.AllocateCidrRequest): ec2.SubnetIpamOptions {
    return { allocatedSubnets: requestedSubnets.map((requested) => ({ cidr: this.cidrOf(requested) })) };
  }

  private cidrOf({ availabilityZone, configuration }: ec2.RequestedSubnet): string {
    const planned = this.plan.find(({ group, zone }) => group === configuration.name && zone === availabilityZone);
    if (planned === undefined) throw new Error(`no subnet is planned for ${configuration.name} in ${availabilityZone}`);
    return planned.cidr;
  }
}
