import { POOL_LABEL } from '../contract/node-pools';
import { exactly, type Range, total } from './range';
import { type Disk, type ResourceMap, resources, resourcesById, type Template } from './resources';

/** Machines of one pool, as the template makes them. */
export interface PricedNodeGroup {
  /** Name of the pool. */
  readonly pool: string;
  readonly instanceType: string;
  readonly spot: boolean;
  readonly size: Range;
  readonly disks: readonly (Disk & { readonly VolumeSize: number })[];
  readonly publicAddress: boolean;
}

/** GiB of the root disk where the template names none. @see https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateNodegroup.html */
const DEFAULT_DISK = 20;

/** The managed node groups of a cluster; those that differ in their sizes alone are one. */
export function nodeGroups(templates: readonly Template[]): PricedNodeGroup[] {
  const byMachine = new Map<string, PricedNodeGroup>();
  for (const group of everyNodeGroup(templates)) {
    const machine = JSON.stringify({ ...group, size: undefined });
    const sizes = [byMachine.get(machine)?.size ?? exactly(0), group.size];
    byMachine.set(machine, { ...group, size: total(sizes) });
  }
  return [...byMachine.values()];
}

function everyNodeGroup(templates: readonly Template[]): PricedNodeGroup[] {
  const launchTemplates = resourcesById(templates, 'AWS::EC2::LaunchTemplate');
  return resources(templates, 'AWS::EKS::Nodegroup').map((group) => {
    const { InstanceTypes = [], CapacityType, Labels = {}, ScalingConfig = {}, LaunchTemplate } = group;
    const { MinSize = 0, MaxSize = MinSize } = ScalingConfig;
    return {
      pool: Labels[POOL_LABEL] ?? 'without a pool',
      instanceType: InstanceTypes[0] ?? 'unknown',
      spot: CapacityType === 'SPOT',
      size: [MinSize, MaxSize],
      ...machine(launchTemplates.get(LaunchTemplate?.Id?.Ref ?? '')),
    };
  });
}

function machine(
  template: ResourceMap['AWS::EC2::LaunchTemplate'] | undefined,
): Pick<PricedNodeGroup, 'disks' | 'publicAddress'> {
  const { BlockDeviceMappings = [{ Ebs: {} }], NetworkInterfaces = [] } = template?.LaunchTemplateData ?? {};
  return {
    disks: BlockDeviceMappings.map(({ Ebs = {} }) => ({ ...Ebs, VolumeSize: Ebs.VolumeSize ?? DEFAULT_DISK })),
    publicAddress: NetworkInterfaces.some(({ AssociatePublicIpAddress }) => AssociatePublicIpAddress === true),
  };
}
