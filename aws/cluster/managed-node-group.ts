import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as eks from 'aws-cdk-lib/aws-eks-v2';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { NodeGroup } from '../../lib/contract/node-groups';
import type { CloudEnvironment } from '../cloud-environment';
import type { NetworkStack } from '../network/network-stack';
import { autoscalerHints } from './autoscaler-hints';

/** What a managed node group is made of. */
export interface ManagedNodeGroupProps {
  /** A pool, or the part of it that is in one zone. */
  readonly group: NodeGroup;
  readonly environment: CloudEnvironment;
  readonly network: NetworkStack;
  readonly cluster: eks.Cluster;
  readonly role: iam.IRole;
  readonly template: ec2.CfnLaunchTemplate;
}

/** How EKS writes the effect of a taint. */
const effects = { NoSchedule: 'NO_SCHEDULE', PreferNoSchedule: 'PREFER_NO_SCHEDULE', NoExecute: 'NO_EXECUTE' } as const;

/** A managed node group. */
export const managedNodeGroup = (
  scope: Construct,
  { group, environment, network, cluster, role, template }: ManagedNodeGroupProps,
): eks.CfnNodegroup =>
  new eks.CfnNodegroup(scope, `Nodes-${group.zones.join('-')}`, {
    clusterName: cluster.clusterName,
    // Machines follow the control plane to a newer version, with the newest image of it; newer ones are a person's choice.
    version: environment.kubernetes.version,
    nodeRole: role.roleArn,
    amiType: group.allocatable.gpus > 0 ? 'AL2023_x86_64_NVIDIA' : 'AL2023_x86_64_STANDARD',
    capacityType: group.capacity === 'spot' ? 'SPOT' : 'ON_DEMAND',
    instanceTypes: [...group.instanceTypes],
    subnets: subnetIds(network, group),
    launchTemplate: { id: template.ref, version: template.attrLatestVersionNumber },
    labels: { ...group.labels },
    taints: group.taints.map(({ key, value, effect }) => ({ key, value, effect: effects[effect] })),
    // EKS wants all three of a new group. Afterwards the number is the autoscaler's: CloudFormation does not look at it
    // until one of the three is changed.
    scalingConfig: { minSize: group.minimum, desiredSize: group.minimum, maxSize: group.maximum },
    updateConfig: { maxUnavailablePercentage: 33 },
    nodeRepairConfig: { enabled: true },
    tags: autoscalerHints(group),
  });

const subnetIds = ({ vpc }: NetworkStack, { subnets, zones }: NodeGroup): string[] =>
  vpc.selectSubnets({ subnetGroupName: subnets, availabilityZones: [...zones] }).subnetIds;
