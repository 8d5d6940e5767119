import type { Node } from 'kubernetes-types/core/v1';
import type { Cleanup } from '../live/support/cleanup';
import type { Api } from './api/api';

/** Keeps pods away from the nodes that a cluster has: their kubelets would look for images that do not exist. */
export async function cordonRealNodes(api: Api, cleanup: Cleanup): Promise<void> {
  for (const { metadata, spec } of await api.list<Node>('/api/v1/nodes')) {
    if (spec?.unschedulable === true) continue;
    const path = `/api/v1/nodes/${metadata?.name}`;
    cleanup.add(() => api.patch(path, { spec: { unschedulable: false } }));
    await api.patch(path, { spec: { unschedulable: true } });
  }
}
