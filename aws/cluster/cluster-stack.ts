import type * as eks from 'aws-cdk-lib/aws-eks-v2';
import type { Construct } from 'constructs';
import { nodeGroups } from '../../lib/contract/node-groups';
import type { DataStack } from '../data/data-stack';
import { EnvironmentStack, type EnvironmentStackProps } from '../environment-stack';
import type { NetworkStack } from '../network/network-stack';
import { grantAccess } from './access';
import { AddOns } from './add-ons';
import { controlPlane } from './control-plane';
import { nodeRole } from './node-role';
import { PoolNodeGroups } from './pool-node-groups';
import { addPodRoles } from './roles';

/** What the cluster is built upon. */
export interface ClusterStackProps extends EnvironmentStackProps {
  readonly network: NetworkStack;
  /**
   * What pods log in to, known by ids that AWS gives. Roles refer to stores, and no store to a role: policies that the
   * data stack put onto roles of this one would be in the way when these are deleted.
   *
   * @default none
   */
  readonly data?: Pick<DataStack, 'database' | 'cache'>;
}

/** The EKS cluster: control plane, add-ons, node groups, and the roles of pods. */
export class ClusterStack extends EnvironmentStack {
  readonly cluster: eks.Cluster;
  /** Of each pool, in the order of the environment file. */
  readonly nodeGroups: readonly PoolNodeGroups[];

  constructor(scope: Construct, props: ClusterStackProps) {
    super(scope, props, { part: 'cluster', description: 'EKS cluster, node groups, add-ons, roles of pods' });
    const { environment, network, data } = props;
    const cluster = controlPlane(this, environment, network);
    grantAccess(cluster, environment);
    const addOns = new AddOns(this, { environment, cluster });
    const role = nodeRole(this);
    this.nodeGroups = nodeGroups(environment).map(
      (pool) => new PoolNodeGroups(this, { pool, environment, network, cluster, role }),
    );
    addOns.orderAround(this.nodeGroups.flatMap(({ resources }) => resources));
    const stores = { database: data?.database?.instanceResourceId, cache: data?.cache?.ref };
    addPodRoles(this, { environment, cluster, stores });
    this.cluster = cluster;
  }
}
