import type { Deployment } from 'kubernetes-types/apps/v1';
import type { PersistentVolumeClaim } from 'kubernetes-types/core/v1';
import { same } from '../../../live/support/report';
import { until } from '../../../live/support/wait';
import type { Subject } from '../../subject';
import { type ScriptJob, variable } from '../snapshots/script-job';

/** Deployments whose pods begin with the snapshots of a job. */
export const servedBy = (job: ScriptJob): string[] => variable(job, 'SERVED').split(',').filter(Boolean);

/** Name of the snapshot that new pods of a Deployment begin with. */
export async function snapshotOf({ api }: Subject, namespace: string, name: string): Promise<string | undefined> {
  const { spec } = await api.get<Deployment>(`/apis/apps/v1/namespaces/${namespace}/deployments/${name}`);
  const claims = spec?.template.spec?.volumes?.flatMap(({ ephemeral }) => ephemeral?.volumeClaimTemplate ?? []) ?? [];
  return claims.flatMap(({ spec: { dataSource } }) => dataSource?.name ?? [])[0];
}

/** Waits until every pod of a Deployment runs on a clone of that snapshot. */
export function untilCloned({ api }: Subject, { namespace }: ScriptJob, name: string, snapshot: string): Promise<void> {
  return until(`pods of ${name} on ${snapshot}`, 60, async () => {
    const path = `/apis/apps/v1/namespaces/${namespace}/deployments/${name}`;
    const { metadata, spec, status } = await api.get<Deployment>(path);
    same('generation', status?.observedGeneration, metadata?.generation);
    same('pods', [status?.replicas, status?.updatedReplicas, status?.availableReplicas], Array(3).fill(spec?.replicas));
    const claims = await api.list<PersistentVolumeClaim>(`/api/v1/namespaces/${namespace}/persistentvolumeclaims`);
    const own = claims.filter((claim) => claim.metadata?.name?.match(`^${name}-[^-]+-[^-]+-execution$`));
    const bound = own.map((claim) => [claim.spec?.dataSource?.name, claim.status?.phase].join());
    same('claims', bound, Array(spec?.replicas).fill(`${snapshot},Bound`));
    return true;
  }).then(() => undefined);
}
