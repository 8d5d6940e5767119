import type { SubnetGroup } from './subnet-groups';

/** One subnet of a VPC. */
export interface PlannedSubnet {
  readonly group: SubnetGroup;
  readonly zone: string;
  readonly cidr: string;
}
