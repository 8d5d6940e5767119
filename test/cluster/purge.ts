import type { PersistentVolume } from 'kubernetes-types/core/v1';
import type { CheckedEnvironment } from '../../charts/render';
import { until } from '../live/support/wait';
import type { Api } from './api/api';
import { simulatedOnly } from './simulation/marks';
import type { TestCluster } from './test-cluster';

const VOLUMES = '/api/v1/persistentvolumes';

/** Deletes everything that an environment renders, and waits until it is gone. */
export async function purge({ api, paths }: TestCluster, { objects }: CheckedEnvironment): Promise<void> {
  const roots = objects.map(({ json }) => json).filter(({ metadata }) => metadata.namespace === undefined);
  for (const { kind, metadata } of roots) if (kind === 'Namespace') await endPods(api, metadata.name);
  // A kind that the cluster does not serve has no objects.
  const found = (await Promise.all(roots.map((json) => paths.of(json).catch(() => [])))).flat();
  for (const object of found) await api.remove(object);
  await until('everything gone', 90, async () => {
    const left = await Promise.all(found.map((object) => api.find(object)));
    return left.every((object) => object === undefined) || undefined;
  });
  for (const { metadata } of await api.list<PersistentVolume>(`${VOLUMES}?${simulatedOnly}`)) {
    await api.remove(`${VOLUMES}/${metadata?.name}`);
  }
}

/** A namespace waits as long as its pods may take to stop and its claims are in use, unless they are gone before. */
async function endPods(api: Api, namespace: string): Promise<void> {
  for (const resource of ['apps/v1 statefulsets', 'apps/v1 deployments', 'batch/v1 cronjobs', 'batch/v1 jobs']) {
    const [group, name] = resource.split(' ');
    await api.remove(`/apis/${group}/namespaces/${namespace}/${name}`, { propagationPolicy: 'Orphan' });
  }
  for (const name of ['pods', 'persistentvolumeclaims']) {
    await api.remove(`/api/v1/namespaces/${namespace}/${name}`, { gracePeriodSeconds: 0 });
  }
}
