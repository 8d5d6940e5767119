import type { CfnResource } from 'aws-cdk-lib';
import * as eks from 'aws-cdk-lib/aws-eks-v2';
import { Construct } from 'constructs';
import type { CloudEnvironment } from '../cloud-environment';
import { addOnRole } from './add-on-role';
import { type AddOn, addOnTable } from './add-on-table';

/** What add-ons are installed in. */
interface AddOnsProps {
  readonly environment: CloudEnvironment;
  readonly cluster: eks.Cluster;
}

/** The add-ons of a cluster. */
export class AddOns extends Construct {
  private readonly installed: readonly { readonly addOn: AddOn; readonly resource: eks.CfnAddon }[];

  constructor(scope: Construct, { environment, cluster }: AddOnsProps) {
    super(scope, 'AddOns');
    const wanted = addOnTable.filter(
      ({ operators }) => operators === undefined || operators.some((name) => environment.operators.includes(name)),
    );
    this.installed = wanted.map((addOn) => ({ addOn, resource: this.install(addOn, environment, cluster) }));
    const [agent] = this.resources('before nodes');
    // Roles of Pod Identity are refused where their agent is not.
    if (agent)
      for (const { addOn, resource } of this.installed) if (addOn.serviceAccount) resource.node.addDependency(agent);
  }

  /** Nodes are not ready without some of the add-ons; the others find no place to run without nodes. */
  orderAround(nodes: readonly CfnResource[]): void {
    for (const node of nodes) node.node.addDependency(...this.resources('before nodes'));
    for (const addOn of this.resources('after nodes')) addOn.node.addDependency(...nodes);
  }

  private resources(when: AddOn['installed']): eks.CfnAddon[] {
    return this.installed.filter(({ addOn }) => addOn.installed === when).map(({ resource }) => resource);
  }

  private install({ name, serviceAccount, values }: AddOn, environment: CloudEnvironment, cluster: eks.Cluster) {
    return new eks.CfnAddon(this, name, {
      clusterName: cluster.clusterName,
      addonName: name,
      resolveConflicts: 'OVERWRITE',
      configurationValues: values && JSON.stringify(values(environment)),
      podIdentityAssociations: serviceAccount
        ? [{ serviceAccount, roleArn: addOnRole(this, serviceAccount).roleArn }]
        : undefined,
    });
  }
}
