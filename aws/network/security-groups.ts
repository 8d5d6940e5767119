import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { Construct } from 'constructs';
import { type StoreName, stores } from '../../lib/contract/stores';
import { type NodeSubnetGroup, nodeSubnetGroups } from '../../lib/contract/subnet-groups';
import type { CloudEnvironment } from '../cloud-environment';

/** Groups of subnets with the names of their security groups in templates. */
const names: Readonly<Record<NodeSubnetGroup, string>> = {
  public: 'PublicNodes',
  app: 'AppNodes',
  core: 'CoreNodes',
  compute: 'ComputeNodes',
};

/**
 * One security group for the nodes of each group of subnets, whether or not it has pools: these come and go without the
 * network. They let nothing in or out, which the cluster's own security group does; they tell who a node is.
 */
export function nodeSecurityGroups(scope: Construct, vpc: ec2.IVpc): Map<NodeSubnetGroup, ec2.SecurityGroup> {
  const groups: readonly NodeSubnetGroup[] = ['public', ...nodeSubnetGroups];
  return new Map(
    groups.map((group) => [group, closedGroup(scope, names[group], vpc, `Nodes in the subnets ${group}`)]),
  );
}

/** The security group of the stores: each that the environment has is reached from its groups of subnets alone. */
export function dataSecurityGroup(
  scope: Construct,
  vpc: ec2.IVpc,
  nodes: ReadonlyMap<NodeSubnetGroup, ec2.SecurityGroup>,
  { aws }: CloudEnvironment,
): ec2.SecurityGroup {
  const data = closedGroup(scope, 'Data', vpc, 'Databases and caches');
  for (const [store, { port, from }] of Object.entries(stores)) {
    if (aws[store as StoreName] === undefined) continue;
    for (const group of from) {
      const source = nodes.get(group);
      if (source) data.addIngressRule(source, ec2.Port.tcp(port), `${store} from nodes in ${group}`);
    }
  }
  return data;
}

const closedGroup = (scope: Construct, id: string, vpc: ec2.IVpc, description: string): ec2.SecurityGroup =>
  new ec2.SecurityGroup(scope, id, { vpc, description, allowAllOutbound: false });
