import * as z from 'zod';
import type { NodeGroup } from '../../../lib/contract/node-groups';
import { POOL_LABEL } from '../../../lib/contract/node-pools';
import { smallestMachine } from '../../../lib/contract/smallest-machine';
import { machinesOf } from './machines';
import { placeOf } from './subnets';
import { propertiesOf, reference, type Template } from './template';

/** Templates of the stacks that nodes come from. */
export interface CloudTemplates {
  readonly network: Template;
  readonly cluster: Template;
}

/** How the API of EKS writes what Kubernetes and the environment write otherwise. */
const effects = { NO_SCHEDULE: 'NoSchedule', PREFER_NO_SCHEDULE: 'PreferNoSchedule', NO_EXECUTE: 'NoExecute' } as const;
const capacities = { ON_DEMAND: 'on-demand', SPOT: 'spot' } as const;

const taint = z
  .object({
    Key: z.string(),
    Value: z.string().optional(),
    Effect: z.enum(Object.keys(effects) as [keyof typeof effects]),
  })
  .transform(({ Key, Value, Effect }) => ({ key: Key, value: Value, effect: effects[Effect] }));

const nodeGroup = z.object({
  AmiType: z.enum(['AL2023_x86_64_STANDARD', 'AL2023_x86_64_NVIDIA']),
  CapacityType: z.enum(Object.keys(capacities) as [keyof typeof capacities]).default('ON_DEMAND'),
  InstanceTypes: z.array(z.string()).min(1),
  Labels: z.record(z.string(), z.string()),
  LaunchTemplate: z.object({ Id: reference }),
  ScalingConfig: z.object({ MinSize: z.number(), MaxSize: z.number() }),
  Subnets: z.array(z.unknown()),
  Taints: z.array(taint).default([]),
});

/** The node groups that CloudFormation makes, in the words of the contract: nothing is taken from the environment. */
export function templateNodeGroups({ network, cluster }: CloudTemplates): NodeGroup[] {
  return propertiesOf(cluster, 'AWS::EKS::Nodegroup', nodeGroup).map((group) => {
    const { disk, pods } = machinesOf(cluster, group.LaunchTemplate.Id);
    const smallest = smallestMachine(group.InstanceTypes, 'by prefix');
    // Without its driver no device plugin offers a GPU.
    const gpus = group.AmiType === 'AL2023_x86_64_NVIDIA' ? smallest.gpus : 0;
    return {
      name: group.Labels[POOL_LABEL] ?? '',
      labels: group.Labels,
      taints: group.Taints,
      ...placeOf(group.Subnets, network),
      minimum: group.ScalingConfig.MinSize,
      maximum: group.ScalingConfig.MaxSize,
      allocatable: { ...smallest, pods, gpus },
      instanceTypes: group.InstanceTypes,
      capacity: capacities[group.CapacityType],
      disk: `${disk}Gi`,
    };
  });
}
