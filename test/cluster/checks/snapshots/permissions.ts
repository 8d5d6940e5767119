import { expect } from '../../../live/support/report';
import { SNAPSHOT_API } from '../../api/volume-snapshot';
import type { Subject } from '../../subject';
import type { ScriptJob } from './script-job';

/** A request: its method and path. */
export type Request = readonly [method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string];

/** What no job that takes snapshots may do. */
const always = (namespace: string, serviceAccount: string): readonly Request[] => {
  const own = `/api/v1/namespaces/${namespace}`;
  return [
    ['GET', `${own}/secrets`],
    ['GET', `${own}/configmaps`],
    ['GET', `${own}/pods`],
    ['POST', `${own}/pods`],
    ['DELETE', `${own}/persistentvolumeclaims/any`],
    ['POST', `${own}/serviceaccounts/${serviceAccount}/token`],
    ['GET', `${SNAPSHOT_API}/namespaces/default/volumesnapshots`],
    ['DELETE', `${SNAPSHOT_API}/namespaces/default/volumesnapshots/any`],
    ['GET', `${SNAPSHOT_API}/volumesnapshotcontents`],
    ['DELETE', `${SNAPSHOT_API}/volumesnapshotclasses/any`],
  ];
};

/**
 * The ServiceAccount of a job can do nothing but what it is for.
 *
 * @param others what this one may not do either
 * @returns how many requests were refused
 */
export async function checkPermissions(
  { api }: Subject,
  { namespace, serviceAccount }: ScriptJob,
  others: readonly Request[],
): Promise<number> {
  const forbidden = [...always(namespace, serviceAccount), ...others];
  const groups = ['system:serviceaccounts', `system:serviceaccounts:${namespace}`, 'system:authenticated'];
  const as = { user: `system:serviceaccount:${namespace}:${serviceAccount}`, groups };
  for (const [method, path] of forbidden) {
    const contentType = method === 'PATCH' ? 'application/merge-patch+json' : undefined;
    const { status } = await api.request(method, path, { as, contentType, body: method === 'GET' ? undefined : {} });
    expect(status === 403, `${serviceAccount} may ${method} ${path}: ${status}`);
  }
  return forbidden.length;
}
