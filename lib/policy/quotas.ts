import { GPU } from '../k8s/container';
import { podRequests } from '../k8s/pod-requests';
import { formatCpu, formatMemory, parseCpu, parseMemory } from '../k8s/quantity';
import { claimedStorage } from './claimed-storage';
import { mostPods } from './most-pods';
import type { RenderedCluster } from './rendered-cluster';

/** A limit of a ResourceQuota that all pods of its namespace pass together. */
export interface Overrun {
  /** Name of the ResourceQuota. */
  readonly quota: string;
  readonly resource: string;
  readonly needed: string;
  readonly allowed: string;
}

interface Unit {
  readonly parse: (quantity: string) => number;
  readonly format: (amount: number) => string;
}

const cpu: Unit = { parse: parseCpu, format: formatCpu };
const bytes: Unit = { parse: parseMemory, format: formatMemory };
const count: Unit = { parse: Number, format: String };

/** Every limit that the pods of a namespace pass when there are as many of each kind as there may be. */
export function overruns(cluster: RenderedCluster, namespace: string | undefined): Overrun[] {
  const quotas = cluster.ofKind('ResourceQuota').filter(({ json }) => json.metadata.namespace === namespace);
  if (quotas.length === 0) return [];
  const needs = needsOf(cluster, namespace);
  return quotas.flatMap(({ json: { metadata, spec } }) =>
    // Quotas with a scope count some pods only.
    Object.entries(spec?.scopes || spec?.scopeSelector ? {} : (spec?.hard ?? {})).flatMap(([resource, limit]) => {
      const { needed, unit } = needs[resource] ?? {};
      if (needed === undefined || unit === undefined || needed <= unit.parse(String(limit))) return [];
      return [{ quota: metadata.name, resource, needed: unit.format(needed), allowed: String(limit) }];
    }),
  );
}

type Needs = Readonly<Partial<Record<string, { readonly needed: number; readonly unit: Unit }>>>;

/** What everything in the namespace takes, by the names that quotas have for it. */
function needsOf(cluster: RenderedCluster, namespace: string | undefined): Needs {
  const most = mostPods(cluster.objects, cluster.facts.nodePools);
  const templates = cluster.pods.filter((pod) => pod.namespace === namespace);
  const pods = templates.map((pod) => ({ ...podRequests(pod.spec), count: most(pod) }));
  const objects = cluster.objects.filter(({ json }) => json.metadata.namespace === namespace);
  const claims = claimedStorage(objects, templates, most);
  const sum = (read: (pod: (typeof pods)[number]) => number, unit: Unit) => ({
    needed: pods.reduce((total, pod) => total + read(pod) * pod.count, 0),
    unit,
  });
  const requested = { cpu: sum((pod) => pod.cpu, cpu), memory: sum((pod) => pod.memory, bytes) };
  return {
    pods: sum(() => 1, count),
    ...requested,
    'requests.cpu': requested.cpu,
    'requests.memory': requested.memory,
    [`requests.${GPU}`]: sum((pod) => pod.gpus, count),
    'limits.memory': sum((pod) => pod.memoryLimit, bytes),
    'requests.storage': { needed: claims.reduce((total, each) => total + each.size * each.count, 0), unit: bytes },
    persistentvolumeclaims: { needed: claims.reduce((total, each) => total + each.count, 0), unit: count },
  };
}
