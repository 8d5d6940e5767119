import type { NetworkPolicyEgressRule, NetworkPolicyPort } from 'kubernetes-types/networking/v1';
import { contains, overlaps } from '../../../lib/contract/cidr';
import { nodeGroups } from '../../../lib/contract/node-groups';
import { stores } from '../../../lib/contract/stores';
import type { NodeSubnetGroup } from '../../../lib/contract/subnet-groups';
import { subnetPlan } from '../../../lib/contract/subnet-plan';
import type { Environment } from '../../../lib/environment/schema';
import type { PodTemplate } from '../../../lib/policy/pod-templates';
import type { RenderedCluster } from '../../../lib/policy/rendered-cluster';
import { describeObject } from '../../../lib/policy/rendered-object';
import { poolOf } from './pods';

/** Network policies that let pods out to the subnets for data where no security group lets their machines in. */
export function storeEgressFindings(cluster: RenderedCluster, environment: Environment): string[] {
  const data = subnetPlan(environment.network.cidr, environment.zones ?? []).filter(({ group }) => group === 'data');
  const reached = data.map(({ cidr }) => cidr);
  return cluster.ofKind('NetworkPolicy').flatMap((policy) => {
    const { egress = [], podSelector = {} } = policy.json.spec ?? {};
    const rules = egress.filter((rule) => reaches(rule, reached));
    const pods = rules.length > 0 ? cluster.podIndex.select(policy.json.metadata.namespace, podSelector) : [];
    const problems = rules.flatMap(({ ports }) => pods.flatMap((pod) => problemsOf(pod, ports, environment)));
    return problems.map((problem) => `${describeObject(policy)}: ${problem}`);
  });
}

/** Whether a rule lets out to one of these ranges. */
const reaches = ({ to = [] }: NetworkPolicyEgressRule, ranges: readonly string[]): boolean =>
  to.some(
    ({ ipBlock }) =>
      ipBlock !== undefined &&
      ranges.some(
        (range) => overlaps(ipBlock.cidr, range) && !ipBlock.except?.some((exception) => contains(exception, range)),
      ),
  );

function problemsOf(pod: PodTemplate, ports: readonly NetworkPolicyPort[] | undefined, environment: Environment) {
  const opened = Object.entries(stores).filter(([, { port }]) => ports?.some((rule) => opens(rule, port)) ?? true);
  return opened.flatMap(([name, { from }]) => {
    const problem = placeProblem(pod, from, environment);
    return problem === undefined ? [] : [`lets ${describeObject(pod.object)} out to the ${name}, but ${problem}`];
  });
}

/** Whether a rule is about this port: the rule's own, one of its range, or any where it names none. */
const opens = ({ protocol = 'TCP', port, endPort }: NetworkPolicyPort, wanted: number): boolean =>
  protocol === 'TCP' &&
  (port === undefined || (typeof port === 'number' && port <= wanted && wanted <= (endPort ?? port)));

/** Why the security group of a store does not let in the machines that a pod may run on. */
function placeProblem(
  pod: PodTemplate,
  from: readonly NodeSubnetGroup[],
  environment: Environment,
): string | undefined {
  const pool = poolOf(pod);
  if (pool === undefined) return `it may run in any pool; place it in one whose subnets are ${from.join(' or ')}`;
  const group = nodeGroups(environment).find(({ name }) => name === pool);
  if (group === undefined) return `there is no pool ${pool}`;
  if (from.includes(group.subnets)) return undefined;
  return `pool ${pool} is in the subnets ${group.subnets}; use one in ${from.join(' or ')}`;
}
