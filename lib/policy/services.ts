import type { LabelSelector } from 'kubernetes-types/meta/v1';
import type { KindMap } from './kinds';
import { LabelIndex } from './label-index';
import type { RenderedCluster } from './rendered-cluster';
import type { RenderedObject } from './rendered-object';

/** A Service that finds its pods by labels. */
export interface SelectingService {
  readonly object: RenderedObject<KindMap['Service']>;
  readonly namespace: string | undefined;
  readonly selector: LabelSelector;
}

/** Whether its endpoints are known: not those of another name, nor those that somebody else gives it. */
export function choosesPods({ json: { spec } }: RenderedObject<KindMap['Service']>): boolean {
  return spec?.type !== 'ExternalName' && Object.keys(spec?.selector ?? {}).length > 0;
}

/** Every Service but those whose endpoints are given otherwise: by name, or by somebody else. */
export function* selectingServices(cluster: RenderedCluster): Iterable<SelectingService> {
  for (const object of cluster.ofKind('Service')) {
    if (!choosesPods(object)) continue;
    const { selector: matchLabels } = object.json.spec ?? {};
    yield { object, namespace: object.json.metadata.namespace, selector: { matchLabels } };
  }
}

/** Every rendered Service by its own labels. */
export function serviceIndex(cluster: RenderedCluster): LabelIndex<RenderedObject<KindMap['Service']>> {
  const index = new LabelIndex<RenderedObject<KindMap['Service']>>();
  for (const object of cluster.ofKind('Service')) {
    const { namespace, labels } = object.json.metadata;
    index.add(namespace, labels ?? {}, object);
  }
  return index;
}
