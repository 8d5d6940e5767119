import { KubeResourceQuota, Quantity } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Construct } from 'constructs';
import type { NodePool } from '../../lib/contract/node-pools';
import { GPU } from '../../lib/k8s/container';
import { podRequests } from '../../lib/k8s/pod-requests';
import { formatCpu, formatMemory } from '../../lib/k8s/quantity';
import { claimedStorage } from '../../lib/policy/claimed-storage';
import type { KindMap } from '../../lib/policy/kinds';
import { mostPods } from '../../lib/policy/most-pods';
import { podTemplates } from '../../lib/policy/pod-templates';
import type { RenderedObject } from '../../lib/policy/rendered-object';

/**
 * What a namespace may hold: everything that is rendered, with as many pods as scalers, rollouts and jobs may make, and
 * once more its largest pod and its largest volume; of GPUs, which cost the most, there is none once more: a pod counts
 * until it is gone, so that in a rollout its successor waits for it, as it would for its GPU.
 *
 * @param nodePools node pools of the environment
 */
export function resourceQuota(
  scope: Construct,
  namespace: string,
  objects: readonly RenderedObject[],
  nodePools: readonly NodePool[],
): void {
  const templates = podTemplates(objects);
  const most = mostPods(objects, nodePools);
  const pods = templates.map((pod) => ({ ...podRequests(pod.spec), count: most(pod) }));
  const claims = claimedStorage(objects, templates, most);
  const of = (read: (pod: (typeof pods)[number]) => number) =>
    withHeadroom(pods.map((pod) => ({ size: read(pod), count: pod.count })));
  const gpus = pods.reduce((sum, pod) => sum + pod.gpus * pod.count, 0);
  const loadBalancers = objects.filter(({ json }) => (json as KindMap['Service']).spec?.type === 'LoadBalancer').length;
  new KubeResourceQuota(scope, 'resource-quota', {
    metadata: {
      name: 'rendered',
      namespace,
      annotations: { 'chainyard.io/headroom': 'the largest pod and the largest volume once more' },
    },
    spec: {
      hard: {
        pods: number(withHeadroom(pods.map(({ count }) => ({ size: 1, count })))),
        'requests.cpu': Quantity.fromString(formatCpu(of(({ cpu }) => cpu))),
        'requests.memory': Quantity.fromString(formatMemory(of(({ memory }) => memory))),
        'limits.memory': Quantity.fromString(formatMemory(of(({ memoryLimit }) => memoryLimit))),
        'requests.storage': Quantity.fromString(formatMemory(withHeadroom(claims))),
        persistentvolumeclaims: number(withHeadroom(claims.map(({ count }) => ({ size: 1, count })))),
        ...(gpus === 0 ? {} : { [`requests.${GPU}`]: number(gpus) }),
        'services.loadbalancers': number(loadBalancers),
      },
    },
  });
}

/** As text, which is how the API server keeps a quantity: a number would differ at every `kubectl apply`. */
const number = (value: number): Quantity => Quantity.fromString(String(value));

interface Part {
  readonly size: number;
  readonly count: number;
}

function withHeadroom(parts: readonly Part[]): number {
  const total = parts.reduce((sum, { size, count }) => sum + size * count, 0);
  return total + Math.max(0, ...parts.map(({ size }) => size));
}
