import { Tags } from 'aws-cdk-lib';
import type * as eks from 'aws-cdk-lib/aws-eks-v2';
import type * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { machineGroups } from '../../lib/contract/machine-groups';
import { machineTags } from '../../lib/contract/machine-tags';
import type { NodeGroup } from '../../lib/contract/node-groups';
import { resourceTags } from '../../lib/contract/resource-tags';
import type { CloudEnvironment } from '../cloud-environment';
import type { NetworkStack } from '../network/network-stack';
import { launchTemplate } from './launch-template';
import { managedNodeGroup } from './managed-node-group';
import { poolSystem } from './pool-system';

/** What the node groups of a pool are made of. */
export interface PoolNodeGroupsProps {
  readonly pool: NodeGroup;
  readonly environment: CloudEnvironment;
  readonly network: NetworkStack;
  readonly cluster: eks.Cluster;
  readonly role: iam.IRole;
}

/** The managed node groups of a pool, whose machines have one launch template. */
export class PoolNodeGroups extends Construct {
  readonly pool: NodeGroup;
  readonly resources: readonly eks.CfnNodegroup[];

  constructor(scope: Construct, { pool, environment, network, cluster, role }: PoolNodeGroupsProps) {
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
    this.resources = machineGroups(pool).map((group) =>
      managedNodeGroup(this, { group, environment, network, cluster, role, template }),
    );
    Tags.of(this).add('system', system);
  }
}

function nodeSecurityGroup({ nodeSecurityGroups }: NetworkStack, { name, subnets }: NodeGroup): string {
  const group = nodeSecurityGroups.get(subnets);
  if (group === undefined) throw new Error(`node pool ${name}: the subnets ${subnets} have no security group`);
  return group.securityGroupId;
}
