import * as eks from 'aws-cdk-lib/aws-eks-v2';
import { Construct } from 'constructs';
import { type AddOnName, addOnsFor } from '../../lib/contract/add-ons';
import type { CloudEnvironment } from '../cloud-environment';
import { type AddOn, addOnTable, POD_IDENTITY_AGENT } from './add-on-table';
import { addOnRole } from './roles';

/** What add-ons are installed in. */
interface AddOnsProps {
  readonly environment: CloudEnvironment;
  readonly cluster: eks.Cluster;
}

/** The add-ons of a cluster. */
export class AddOns extends Construct {
  private readonly all: readonly { readonly name: AddOnName; readonly resource: eks.CfnAddon }[];

  constructor(scope: Construct, { environment, cluster }: AddOnsProps) {
    super(scope, 'AddOns');
    this.all = addOnsFor(new Set(environment.operators)).map((name) => ({
      name,
      resource: this.install(name, environment, cluster),
    }));
    this.orderByRoles();
  }

  /** Nodes are not ready without some of the add-ons; the others find no place to run without nodes. */
  orderAround(nodes: readonly eks.CfnNodegroup[]): void {
    for (const node of nodes) node.node.addDependency(...this.installed('before nodes'));
    for (const addOn of this.installed('after nodes')) addOn.node.addDependency(...nodes);
  }

  /** Pods that start before the agent have no role. */
  private orderByRoles(): void {
    const agent = this.all.find(({ name }) => name === POD_IDENTITY_AGENT);
    for (const { resource } of this.all) {
      if (agent && resource.podIdentityAssociations) resource.node.addDependency(agent.resource);
    }
  }

  private installed(when: AddOn['installed']): eks.CfnAddon[] {
    return this.all.filter(({ name }) => addOnTable[name].installed === when).map(({ resource }) => resource);
  }

  private install(name: AddOnName, environment: CloudEnvironment, cluster: eks.Cluster): eks.CfnAddon {
    const { values } = addOnTable[name];
    const role = addOnRole(this, environment, name);
    // Without a version: a new add-on is of the one that EKS has chosen for the cluster's, and keeps it when the cluster
    // gets another; docs/guides/upgrade-kubernetes.md brings it along. One that is pinned here soon is not offered.
    return new eks.CfnAddon(this, name, {
      clusterName: cluster.clusterName,
      addonName: name,
      // What people changed in the cluster by hand is not what the environment says.
      resolveConflicts: 'OVERWRITE',
      configurationValues: values && JSON.stringify(values(environment)),
      podIdentityAssociations: role && [role],
    });
  }
}
