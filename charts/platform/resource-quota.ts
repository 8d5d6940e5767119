import { KubeResourceQuota, Quantity } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Construct } from 'constructs';
import { podRequests } from '../../lib/k8s/pod-requests';
import { formatCpu, formatMemory, parseMemory } from '../../lib/k8s/quantity';
import type { KindMap } from '../../lib/policy/kinds';
import { podTemplates } from '../../lib/policy/pod-templates';
import type { RenderedObject } from '../../lib/policy/rendered-object';

/** What a namespace may hold: everything that is rendered, and once more its largest pod and its largest volume. */
export function resourceQuota(scope: Construct, namespace: string, objects: readonly RenderedObject[]): void {
  const templates = podTemplates(objects);
  const pods = templates.map(({ spec, replicas }) => ({ ...podRequests(spec), replicas }));
  const claims = [
    ...templates.flatMap(({ claims, replicas }) => claims.map(({ spec }) => ({ size: storageOf(spec), replicas }))),
    ...objects
      .filter(({ json }) => json.kind === 'PersistentVolumeClaim')
      .map(({ json }) => ({ size: storageOf((json as KindMap['PersistentVolumeClaim']).spec), replicas: 1 })),
  ];
  const of = (read: (pod: (typeof pods)[number]) => number) =>
    withHeadroom(pods.map((pod) => ({ size: read(pod), replicas: pod.replicas })));
  const loadBalancers = objects.filter(({ json }) => (json as KindMap['Service']).spec?.type === 'LoadBalancer').length;
  new KubeResourceQuota(scope, 'resource-quota', {
    metadata: {
      name: 'rendered',
      namespace,
      annotations: { 'chainyard.io/headroom': 'the largest pod and the largest volume once more' },
    },
    spec: {
      hard: {
        pods: count(withHeadroom(pods.map(({ replicas }) => ({ size: 1, replicas })))),
        'requests.cpu': Quantity.fromString(formatCpu(of(({ cpu }) => cpu))),
        'requests.memory': Quantity.fromString(formatMemory(of(({ memory }) => memory))),
        'limits.memory': Quantity.fromString(formatMemory(of(({ memoryLimit }) => memoryLimit))),
        'requests.storage': Quantity.fromString(formatMemory(withHeadroom(claims))),
        persistentvolumeclaims: count(withHeadroom(claims.map(({ replicas }) => ({ size: 1, replicas })))),
        'services.loadbalancers': count(loadBalancers),
      },
    },
  });
}

/** As text, which is how the API server keeps a quantity: a number would differ at every `kubectl apply`. */
const count = (number: number): Quantity => Quantity.fromString(String(number));

interface Part {
  readonly size: number;
  readonly replicas: number;
}

function withHeadroom(parts: readonly Part[]): number {
  const total = parts.reduce((sum, { size, replicas }) => sum + size * replicas, 0);
  return total + Math.max(0, ...parts.map(({ size }) => size));
}

const storageOf = (spec: { resources?: { requests?: Record<string, unknown> } } | undefined): number =>
  parseMemory(String(spec?.resources?.requests?.storage ?? '0'));
