import * as z from 'zod';
import { type NodeSubnetGroup, nodeSubnetGroups } from '../../../lib/contract/subnet-groups';
import { reference, resource, type Template } from './template';

/** Where machines of a node group are. */
export interface Place {
  readonly zones: readonly string[];
  readonly subnets: NodeSubnetGroup;
}

/** Name of the output that a template reads of another stack, by a strong reference or a weak one. */
const outputOfOther = z.union([
  z.object({ 'Fn::ImportValue': z.string() }).transform((value) => value['Fn::ImportValue'].replace(/^.*:/, '')),
  z
    .object({ 'Fn::GetStackOutput': z.object({ OutputName: z.string() }) })
    .transform((value) => value['Fn::GetStackOutput'].OutputName),
]);

const subnet = z.object({
  AvailabilityZone: z.string(),
  Tags: z.array(z.object({ Key: z.string(), Value: z.string() })),
});

const group = z.enum(['public', ...nodeSubnetGroups]);

/**
 * Where the subnets are that the cluster's template refers to.
 *
 * @param network template of the network
 * @throws Error where the network publishes no such subnet, one that is not for nodes, or they are of several groups
 */
export function placeOf(values: readonly unknown[], network: Template): Place {
  const found = values.map((value) => {
    const name = reference.parse(network.Outputs[outputOfOther.parse(value)]?.Value);
    const { AvailabilityZone, Tags } = resource(network, name, 'AWS::EC2::Subnet', subnet);
    return { zone: AvailabilityZone, group: group.parse(Tags.find(({ Key }) => Key === 'aws-cdk:subnet-name')?.Value) };
  });
  const [subnets, ...others] = new Set(found.map((each) => each.group));
  if (subnets === undefined || others.length > 0) throw new Error(`subnets of ${[subnets, ...others].join(' and ')}`);
  return { zones: found.map(({ zone }) => zone), subnets };
}
