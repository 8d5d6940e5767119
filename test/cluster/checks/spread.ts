import type { Node, Pod } from 'kubernetes-types/core/v1';
import { expect } from '../../live/support/report';
import type { Subject } from '../subject';

/** Pods that are spread run in as many zones, and on as many nodes, as there are for them. */
export async function checkSpread({ api, nodes }: Subject, pods: readonly Pod[]): Promise<void> {
  const labels = new Map<string, Readonly<Record<string, string>>>();
  for (const name of nodes) {
    labels.set(name, (await api.get<Node>(`/api/v1/nodes/${name}`)).metadata?.labels ?? {});
  }
  for (const { metadata, spec } of pods) {
    for (const { topologyKey, labelSelector } of spec?.topologySpreadConstraints ?? []) {
      const selector = Object.entries(labelSelector?.matchLabels ?? {});
      const together = pods.filter((pod) => selector.every(([key, value]) => pod.metadata?.labels?.[key] === value));
      const pool = Object.entries(spec?.nodeSelector ?? {});
      const choice = [...labels.values()].filter((node) => pool.every(([key, value]) => node[key] === value));
      const places = new Set(choice.map((node) => node[topologyKey]));
      const used = new Set(together.map((pod) => labels.get(pod.spec?.nodeName ?? '')?.[topologyKey]));
      const wanted = Math.min(together.length, places.size);
      expect(used.size === wanted, `${metadata?.name} and its like use ${used.size} of ${wanted} ${topologyKey}`);
    }
  }
}
