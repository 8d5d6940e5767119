import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { PriorityName } from '../contract/priorities';
import { placement, spread } from '../k8s/placement';
import type { Resources } from '../k8s/program';
import { SystemChart } from '../workloads/system-chart';
import { gatewayProxies } from './envoy-gateway';
import { tagsOf } from './load-balancer';

/** Proxies that Envoy Gateway runs for a Gateway, behind a load balancer. */
export interface EnvoyProxyProps {
  /** Name of the Gateway, and of the object. */
  readonly name: string;
  readonly replicas: number;
  /** Node pool by name. */
  readonly pool: string;
  readonly priority: PriorityName;
  readonly resources: Pick<Required<Resources>, 'cpu' | 'memory' | 'memoryLimit'>;
  /** CIDRs of those who may connect. */
  readonly sources: readonly string[];
  /** Seconds in which a proxy that is to end still takes connections, while the load balancer takes it out. */
  readonly drainSeconds: number;
}

/**
 * Renders how Envoy Gateway runs the proxies of a Gateway. It gives them a hardened security context by itself; there is
 * no class of this kind, whose definition is as large as all others together.
 *
 * @see https://gateway.envoyproxy.io/latest/api/extension_types/#envoyproxy
 */
export function envoyProxy(scope: Construct, props: EnvoyProxyProps): void {
  const { name, drainSeconds } = props;
  new ApiObject(scope, `envoy-proxy-${name}`, {
    apiVersion: 'gateway.envoyproxy.io/v1alpha1',
    kind: 'EnvoyProxy',
    metadata: { name },
    spec: {
      provider: {
        type: 'Kubernetes',
        kubernetes: {
          envoyDeployment: deployment(scope, props),
          envoyPDB: {
            maxUnavailable: 1,
            patch: { type: 'StrategicMerge', value: { spec: { unhealthyPodEvictionPolicy: 'AlwaysAllow' } } },
          },
          envoyService: service(scope, props),
        },
      },
      shutdown: { minDrainDuration: `${drainSeconds}s`, drainTimeout: `${drainSeconds + 60}s` },
    },
  });
}

function deployment(scope: Construct, { name, replicas, pool, priority, resources }: EnvoyProxyProps) {
  const { cluster, system } = SystemChart.of(scope);
  const { cpu, memory, memoryLimit } = resources;
  return {
    replicas,
    strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
    pod: {
      ...placement(pool, cluster),
      priorityClassName: priority,
      topologySpreadConstraints: spread(gatewayProxies(name, system).labels),
    },
    container: { resources: { requests: { cpu, memory }, limits: { memory: memoryLimit } } },
  };
}

function service(scope: Construct, { sources }: EnvoyProxyProps) {
  const { cluster, system } = SystemChart.of(scope);
  const facts = cluster.provider.loadBalancer(cluster.operators);
  return {
    type: 'LoadBalancer',
    annotations: { ...facts.annotations, ...tagsOf(facts, cluster.resourceTags(system)) },
    loadBalancerClass: facts.loadBalancerClass,
    externalTrafficPolicy: 'Local',
    allocateLoadBalancerNodePorts: facts.directToPods ? false : undefined,
    loadBalancerSourceRanges: [...sources],
  };
}
