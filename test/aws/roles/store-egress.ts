import type { NetworkPolicyEgressRule, NetworkPolicyPort } from 'kubernetes-types/networking/v1';
import { contains, overlaps } from '../../../lib/contract/cidr';
import { type StoreName, storeNames, stores } from '../../../lib/contract/stores';
import { subnetPlan } from '../../../lib/contract/subnet-plan';
import type { Environment } from '../../../lib/environment/schema';
import type { PodTemplate } from '../../../lib/policy/pod-templates';
import type { RenderedCluster } from '../../../lib/policy/rendered-cluster';
import { describeObject } from '../../../lib/policy/rendered-object';
import { placeProblem } from './store-place';

/** A pod that a network policy lets out to a store. */
interface StoreEgress {
  /** `NetworkPolicy <namespace>/<name>: lets <pod> out to the <store>`. */
  readonly what: string;
  readonly pod: PodTemplate;
  readonly store: StoreName;
}

/** Every pod that is let out to the subnets for data, once for each rule and store. */
export function storeEgress(cluster: RenderedCluster, environment: Environment): StoreEgress[] {
  const data = subnetPlan(environment.network.cidr, environment.zones ?? []).filter(({ group }) => group === 'data');
  const reached = data.map(({ cidr }) => cidr);
  return cluster.ofKind('NetworkPolicy').flatMap((policy) => {
    const { egress = [], podSelector = {} } = policy.json.spec ?? {};
    const rules = egress.filter((rule) => reaches(rule, reached));
    const pods = rules.length > 0 ? cluster.podIndex.select(policy.json.metadata.namespace, podSelector) : [];
    return rules.flatMap(({ ports }) =>
      pods.flatMap((pod) =>
        opened(ports).map((store) => ({
          what: `${describeObject(policy)}: lets ${describeObject(pod.object)} out to the ${store}`,
          pod,
          store,
        })),
      ),
    );
  });
}

/** Network policies that let pods out to stores where no security group lets their machines in. */
export const storeEgressFindings = (cluster: RenderedCluster, environment: Environment): string[] =>
  storeEgress(cluster, environment).flatMap(({ what, pod, store }) => {
    const problem = placeProblem(pod, store, environment);
    return problem === undefined ? [] : [`${what}, but ${problem}`];
  });

/** Whether a rule lets out to one of these ranges. */
const reaches = ({ to = [] }: NetworkPolicyEgressRule, ranges: readonly string[]): boolean =>
  to.some(
    ({ ipBlock }) =>
      ipBlock !== undefined &&
      ranges.some(
        (range) => overlaps(ipBlock.cidr, range) && !ipBlock.except?.some((exception) => contains(exception, range)),
      ),
  );

/** Stores whose ports a rule opens: all where it names none. */
const opened = (ports: readonly NetworkPolicyPort[] | undefined): StoreName[] =>
  storeNames.filter((store) => ports?.some((rule) => opens(rule, stores[store].port)) ?? true);

/** Whether a rule is about this port: the rule's own, one of its range, or any where it names none. */
const opens = ({ protocol = 'TCP', port, endPort }: NetworkPolicyPort, wanted: number): boolean =>
  protocol === 'TCP' &&
  (port === undefined || (typeof port === 'number' && port <= wanted && wanted <= (endPort ?? port)));
