import { expect } from '../../../live/support/report';
import type { Subject } from '../../subject';
import type { Rotation } from './rotation';

const SNAPSHOT_API = '/apis/snapshot.storage.k8s.io/v1';

/** The ServiceAccount can do nothing but take, list and delete snapshots of its own namespace. */
export async function checkPermissions({ api }: Subject, { namespace, serviceAccount }: Rotation): Promise<number> {
  const own = `/api/v1/namespaces/${namespace}`;
  const forbidden = [
    ['GET', `${own}/secrets`],
    ['GET', `${own}/configmaps`],
    ['GET', `${own}/pods`],
    ['POST', `${own}/pods`],
    ['DELETE', `${own}/persistentvolumeclaims/any`],
    ['POST', `${own}/serviceaccounts/${serviceAccount}/token`],
    ['PATCH', `${SNAPSHOT_API}/namespaces/${namespace}/volumesnapshots/any`],
    ['GET', `${SNAPSHOT_API}/namespaces/default/volumesnapshots`],
    ['DELETE', `${SNAPSHOT_API}/namespaces/default/volumesnapshots/any`],
    ['GET', `${SNAPSHOT_API}/volumesnapshotcontents`],
    ['DELETE', `${SNAPSHOT_API}/volumesnapshotclasses/any`],
  ] as const;
  const groups = ['system:serviceaccounts', `system:serviceaccounts:${namespace}`, 'system:authenticated'];
  const as = { user: `system:serviceaccount:${namespace}:${serviceAccount}`, groups };
  for (const [method, path] of forbidden) {
    const contentType = method === 'PATCH' ? 'application/merge-patch+json' : undefined;
    const { status } = await api.request(method, path, { as, contentType, body: method === 'GET' ? undefined : {} });
    expect(status === 403, `${serviceAccount} may ${method} ${path}: ${status}`);
  }
  return forbidden.length;
}
