import { Tags } from 'aws-cdk-lib';
import * as eks from 'aws-cdk-lib/aws-eks-v2';
import type * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { machineTags } from '../../lib/contract/machine-tags';
import type { NodeGroup } from '../../lib/contract/node-groups';
import { resourceTags } from '../../lib/contract/resource-tags';
import type { CloudEnvironment } from '../cloud-environment';
import type { NetworkStack } from '../network/network-stack';
import { autoscalerHints } from './autoscaler-hints';
import { launchTemplate } from './launch-template';
import { poolSystem } from './pool-system';

/** What a node group is made of. */
export interface ManagedNodeGroupProps {
  readonly pool: NodeGroup;
  readonly environment: CloudEnvironment;
  readonly network: NetworkStack;
  readonly cluster: eks.Cluster;
  readonly role: iam.IRole;
}

/** How EKS writes the effect of a taint. */
const effects = { NoSchedule: 'NO_SCHEDULE', PreferNoSchedule: 'PREFER_NO_SCHEDULE', NoExecute: 'NO_EXECUTE' } as const;

/** The managed node group of a pool. */
export class ManagedNodeGroup extends Construct {
  readonly pool: NodeGroup;
  readonly resource: eks.CfnNodegroup;

  constructor(scope: Construct, { pool, environment, network, cluster, role }: ManagedNodeGroupProps) {
    super(scope, `Pool-${pool.name}`);
    const system = poolSystem(environment, pool.name);
    const template = launchTemplate(this, {
      pool,
      securityGroups: [cluster.clusterSecurityGroupId, nodeSecurityGroup(network, pool)],
      tags: {
        Name: `${environment.name}-${pool.name}`,
        ...resourceTags(environment, system),
        ...machineTags(environment.name, pool.name),
      },
    });
    this.pool = pool;
    this.resource = new eks.CfnNodegroup(this, 'Nodes', {
      clusterName: cluster.clusterName,
      // Machines follow the control plane to a newer version.
      version: environment.kubernetes.version,
      nodeRole: role.roleArn,
      amiType: pool.allocatable.gpus > 0 ? 'AL2023_x86_64_NVIDIA' : 'AL2023_x86_64_STANDARD',
      capacityType: pool.capacity === 'spot' ? 'SPOT' : 'ON_DEMAND',
      instanceTypes: [...pool.instanceTypes],
      subnets: subnetIds(network, pool),
      launchTemplate: { id: template.ref, version: template.attrLatestVersionNumber },
      labels: { ...pool.labels },
      taints: pool.taints.map(({ key, value, effect }) => ({ key, value, effect: effects[effect] })),
      // EKS wants all three of a new group. Afterwards the number is the autoscaler's: CloudFormation does not look at it
      // until one of the three is changed.
      scalingConfig: { minSize: pool.minimum, desiredSize: pool.minimum, maxSize: pool.maximum },
      updateConfig: { maxUnavailablePercentage: 33 },
      nodeRepairConfig: { enabled: true },
      tags: autoscalerHints(pool),
    });
    Tags.of(this).add('system', system);
  }
}

function nodeSecurityGroup({ nodeSecurityGroups }: NetworkStack, { name, subnets }: NodeGroup): string {
  const group = nodeSecurityGroups.get(subnets);
  if (group === undefined) throw new Error(`node pool ${name}: the subnets ${subnets} have no security group`);
  return group.securityGroupId;
}

const subnetIds = ({ vpc }: NetworkStack, { subnets, zones }: NodeGroup): string[] =>
  vpc.selectSubnets({ subnetGroupName: subnets, availabilityZones: [...zones] }).subnetIds;
