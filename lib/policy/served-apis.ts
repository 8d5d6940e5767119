import { alternatives, nearest } from '../environment/words';
import { servedKinds } from './api-versions';
import { minorVersion } from './kubernetes-version';
import type { ClusterFacts } from './rendered-cluster';
import type { KubernetesObject } from './rendered-object';
import { groupOf } from './scopes';

type Api = Pick<KubernetesObject, 'apiVersion' | 'kind'>;

/** What a cluster serves: the kinds of its Kubernetes version, and every kind of its operators' API versions. */
export class ServedApis {
  private readonly minor: number;
  /** API versions by the built-in kind that they serve. */
  private readonly versions = new Map<string, string[]>();

  constructor(private readonly facts: ClusterFacts) {
    this.minor = minorVersion(facts.kubernetesVersion) ?? Number.POSITIVE_INFINITY;
    for (const { apiVersion, kinds, since = 0, removed = Number.POSITIVE_INFINITY } of servedKinds) {
      if (this.minor < since || this.minor >= removed) continue;
      for (const kind of kinds) this.versions.set(kind, [...(this.versions.get(kind) ?? []), apiVersion]);
    }
  }

  /** What is wrong with an object's API version and kind, or undefined. */
  problem({ apiVersion, kind }: Api): string | undefined {
    if (this.versions.get(kind)?.includes(apiVersion) || this.facts.operatorApis.has(apiVersion)) return undefined;
    const nearestServed = this.nearestServed(apiVersion, kind);
    return `${apiVersion} ${kind} ${this.reason(apiVersion, kind)}${nearestServed && `; served: ${nearestServed}`}`;
  }

  /** Other versions of the same kind or group, else the most similar name. */
  private nearestServed(apiVersion: string, kind: string): string {
    const operatorApis = [...this.facts.operatorApis];
    const sameGroup = operatorApis.filter((served) => groupOf(served) === groupOf(apiVersion));
    const versions = this.versions.get(kind) ?? sameGroup;
    if (versions.length > 0) return alternatives(versions);
    const similarKind = nearest(kind, [...this.versions.keys()]);
    if (similarKind) return `${alternatives(this.versions.get(similarKind) ?? [])} ${similarKind}`;
    return nearest(apiVersion, operatorApis) ?? '';
  }

  /** When it went, when it comes, or that nobody serves it. */
  private reason(apiVersion: string, kind: string): string {
    const { kubernetesVersion } = this.facts;
    const row = servedKinds.find((served) => served.apiVersion === apiVersion && served.kinds.includes(kind));
    const { since, removed } = row ?? {};
    if (removed !== undefined && this.minor >= removed) return `was removed in Kubernetes 1.${removed}`;
    if (since !== undefined) return `is served from Kubernetes 1.${since} on, not by ${kubernetesVersion}`;
    return `is served neither by Kubernetes ${kubernetesVersion} nor by a named operator`;
  }
}
