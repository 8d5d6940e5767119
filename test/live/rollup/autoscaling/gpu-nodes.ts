import type { Node } from 'kubernetes-types/core/v1';
import type { StorageClass } from 'kubernetes-types/storage/v1';
import type { Api } from '../../../cluster/api/api';
import { Simulation } from '../../../cluster/simulation/simulation';
import type { Cleanup } from '../../support/cleanup';

/** Milliseconds between two looks at the cluster, which does other things as well. */
const PERIOD = 1000;

/** Puts simulated machines beside the real one: pods run there as far as the cluster can tell. */
export async function addNodes(api: Api, nodes: readonly Node[], cleanup: Cleanup): Promise<Simulation> {
  for (const node of nodes) await api.create('/api/v1/nodes', node);
  const classes = await api.list<StorageClass>('/apis/storage.k8s.io/v1/storageclasses');
  const names = nodes.map(({ metadata }) => metadata?.name ?? '');
  const simulation = new Simulation(api, names, new Set(classes.map(({ metadata }) => metadata?.name ?? '')), PERIOD);
  cleanup.add(() => simulation.stop());
  return simulation;
}
