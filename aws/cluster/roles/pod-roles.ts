import * as eks from 'aws-cdk-lib/aws-eks-v2';
import { Construct } from 'constructs';
import { type Grant, type Login, podRoles } from '../../../lib/contract/service-accounts';
import type { CloudEnvironment } from '../../cloud-environment';
import type { Allowance } from '../../iam/allowance';
import { type Place, placeOf } from '../../iam/place';
import { KarpenterMachines } from './karpenter-machines';
import { podIdentityRole } from './pod-identity-role';
import { bucketObjects } from './policies/buckets';
import { clusterAutoscaler } from './policies/cluster-autoscaler';
import { externalSecrets } from './policies/external-secrets';
import { karpenter } from './policies/karpenter';
import { loadBalancerController } from './policies/load-balancer-controller';
import { type StoreIds, storeLogins } from './policies/stores';

/** What pods get roles in. */
export interface PodRolesProps {
  readonly environment: CloudEnvironment;
  readonly cluster: eks.ICluster;
  /** @default none, for environments whose stores nobody logs in to */
  readonly stores?: StoreIds;
}

const isLogin = (grant: Grant): grant is Login => grant.to === 'log in';

/** The roles of an environment's pods, one for each service account of the contract. */
export class PodRoles extends Construct {
  private readonly place: Place;

  constructor(scope: Construct, { environment, cluster, stores = {} }: PodRolesProps) {
    super(scope, 'PodRoles');
    this.place = placeOf(this, environment);
    for (const { account, grants } of podRoles(environment)) {
      const { namespace, name } = account;
      const pods = new Construct(this.namespace(namespace), name);
      const allowances = [
        ...grants.flatMap((grant) => (isLogin(grant) ? [] : this.allowances(grant, cluster))),
        ...storeLogins(this.place, grants.filter(isLogin), stores),
      ];
      const role = podIdentityRole(pods, 'Role', { account, place: this.place, allowances });
      new eks.CfnPodIdentityAssociation(pods, 'Association', {
        clusterName: cluster.clusterName,
        namespace,
        serviceAccount: name,
        roleArn: role.roleArn,
      });
    }
  }

  private namespace(name: string): Construct {
    const made = this.node.tryFindChild(name);
    return made instanceof Construct ? made : new Construct(this, name);
  }

  private allowances(grant: Exclude<Grant, Login>, cluster: eks.ICluster): Allowance[] {
    const { place } = this;
    if (grant.to !== 'operate') return bucketObjects(place, grant.bucket, grant.to);
    switch (grant.as) {
      case 'external-secrets':
        return externalSecrets(place);
      case 'aws-load-balancer-controller':
        return loadBalancerController(place);
      case 'cluster-autoscaler':
        return clusterAutoscaler(place);
      case 'karpenter': {
        const { nodeRole, queue } = new KarpenterMachines(this, { cluster });
        return karpenter(place, { nodeRole: nodeRole.roleArn, queue: queue.queueArn });
      }
    }
  }
}
