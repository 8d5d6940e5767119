import type { Node } from 'kubernetes-types/core/v1';
import type { StorageClass } from 'kubernetes-types/storage/v1';
import type { LoadedEnvironment } from '../../lib/environment/load';
import type { Operator } from '../../lib/operators/operators';
import { providers } from '../../lib/providers';
import type { Cleanup } from '../live/support/cleanup';
import { crdFiles } from './crds';
import { simulatedNodes } from './simulation/nodes';
import type { SimulatedCluster } from './simulation/simulated-cluster';
import { Simulation } from './simulation/simulation';
import { externalStorageClasses } from './simulation/storage-classes';
import { runSystemPods } from './system-pods';
import type { TestCluster } from './test-cluster';

const NODES = '/api/v1/nodes';
const CLASSES = '/apis/storage.k8s.io/v1/storageclasses';

/**
 * Makes of the cluster what an environment expects: its nodes, the pods that run there anyway, the storage classes of its
 * provider, its operators' kinds.
 *
 * @returns names of the nodes
 */
export async function setStage(
  cluster: TestCluster,
  environment: LoadedEnvironment,
  simulated: SimulatedCluster,
  cleanup: Cleanup,
): Promise<readonly string[]> {
  const { api } = cluster;
  const realClasses = new Set((await api.list<StorageClass>(CLASSES)).map(({ metadata }) => metadata?.name ?? ''));
  const missing = externalStorageClasses(providers[environment.provider]).filter(
    ({ metadata }) => !realClasses.has(metadata?.name ?? ''),
  );
  await make(cluster, CLASSES, missing, cleanup);
  const nodes = simulated.pools.flatMap((pool) => simulatedNodes(pool, environment.region));
  await make(cluster, NODES, nodes, cleanup);
  const names = nodes.map(({ metadata }) => metadata?.name ?? '');
  const simulation = new Simulation(api, names, realClasses);
  cleanup.add(() => simulation.stop());
  await runSystemPods(cluster, simulated, cleanup);
  await installCrds(cluster, environment.operators);
  return names;
}

async function make({ api }: TestCluster, path: string, objects: readonly (Node | StorageClass)[], cleanup: Cleanup) {
  for (const object of objects) {
    await api.create(path, object);
    cleanup.add(() => api.remove(`${path}/${object.metadata?.name}`));
  }
}

/**
 * Installs the kinds of operators. Those that the cluster has already are left as they are. They stay until the end: a definition that is deleted right
 * after its last objects was seen to take minutes.
 */
export async function installCrds({ kubectl, atEnd }: TestCluster, names: readonly Operator[]): Promise<void> {
  for (const file of crdFiles(names)) {
    const definitions = (await kubectl.text(['create', '--dry-run=client', '-f', file, '-o', 'name'])).split('\n');
    const there = await kubectl.text(['get', '--ignore-not-found', '-o', 'name', ...definitions]);
    if (there !== '') continue;
    atEnd.add(() => kubectl.text(['delete', '--ignore-not-found', '--wait=false', ...definitions]));
    await kubectl.text(['create', '-f', file]);
    await kubectl.text(['wait', '--for', 'condition=Established', '--timeout=60s', ...definitions]);
  }
}
