import type { Deployment, StatefulSet } from 'kubernetes-types/apps/v1';
import { same } from '../../../live/support/report';
import { SNAPSHOT_API, type VolumeSnapshot } from '../../api/volume-snapshot';
import type { Subject } from '../../subject';
import { type ScriptJob, variable } from '../snapshots/script-job';
import { servedBy, snapshotOf, untilCloned } from './serve-pods';

/** Snapshots of the kind of node, the oldest first, and whether they are called good. */
export async function takenOf({ api }: Subject, job: ScriptJob) {
  const all = await api.list<VolumeSnapshot>(`${SNAPSHOT_API}/namespaces/${job.namespace}/volumesnapshots`);
  return all
    .filter(({ metadata }) => metadata.labels?.['chainyard.io/family'] === variable(job, 'FAMILY'))
    .map(({ metadata }) => ({ name: metadata.name, good: metadata.labels?.['chainyard.io/good'] }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** A good one from long ago. */
export async function takeEarlier({ api }: Subject, job: ScriptJob): Promise<void> {
  const { namespace } = job;
  const family = variable(job, 'FAMILY');
  const labels = { 'chainyard.io/family': family, 'chainyard.io/good': 'true' };
  const path = `${SNAPSHOT_API}/namespaces/${namespace}/volumesnapshots`;
  const name = `${family}-20200101-000000`;
  await api.create(path, {
    apiVersion: 'snapshot.storage.k8s.io/v1',
    kind: 'VolumeSnapshot',
    metadata: { name, namespace, labels },
    spec: { source: { persistentVolumeClaimName: variable(job, 'CLAIM') } },
  });
  await api.patch(`${path}/${name}/status`, { status: { creationTime: new Date(), readyToUse: true } });
}

/** How many pods the workloads are to have that a job stops and starts, by their variables. */
export async function replicasOf({ api }: Subject, job: ScriptJob) {
  const read = async (kind: string, key: string) => {
    const name = variable(job, key);
    const path = `/apis/apps/v1/namespaces/${job.namespace}/${kind}/${name}`;
    return name === '' ? 0 : (await api.get<StatefulSet | Deployment>(path)).spec?.replicas;
  };
  return {
    SOURCE: await read('statefulsets', 'SOURCE'),
    ARCHIVE: await read('statefulsets', 'ARCHIVE'),
    VERIFY: await read('deployments', 'VERIFY'),
  };
}

/** The newest snapshot was checked, and pods that answer callers run on the newest good one. */
export async function checkClones(subject: Subject, job: ScriptJob, newest: string, good: string): Promise<void> {
  const { namespace } = job;
  const verify = variable(job, 'VERIFY');
  same(`snapshot of ${verify}`, await snapshotOf(subject, namespace, verify), newest);
  for (const name of servedBy(job)) {
    same(`snapshot of ${name}`, await snapshotOf(subject, namespace, name), good);
    await untilCloned(subject, job, name, good);
  }
}
