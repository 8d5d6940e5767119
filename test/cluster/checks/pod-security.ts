import type { Pod } from 'kubernetes-types/core/v1';
import type { Status } from 'kubernetes-types/meta/v1';
import { expect } from '../../live/support/report';
import { namespacesOf, type Subject } from '../subject';
import { failedCreations } from './events';

/** A pod that may do everything on its node. */
const privileged: Pod = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'privileged' },
  spec: {
    hostNetwork: true,
    containers: [{ name: 'privileged', image: 'example.test/any:1', securityContext: { privileged: true } }],
  },
};

/** No pod of a controller was refused, and a privileged one is, in every namespace and by the pinned profile. */
export async function checkPodSecurity(subject: Subject): Promise<string> {
  const { api, environment } = subject;
  const namespaces = namespacesOf(subject);
  const refused = await failedCreations(api, namespaces);
  expect(refused.length === 0, refused.join('; '));
  const profile = `restricted:v${environment.kubernetes.version}`;
  for (const namespace of namespaces) {
    const path = `/api/v1/namespaces/${namespace}/pods?dryRun=All`;
    const { status, body } = await api.request<Status>('POST', path, { body: privileged });
    const expected = status === 403 && body.message?.includes(`violates PodSecurity "${profile}"`);
    expect(expected === true, `a privileged pod in ${namespace}: ${status} ${body.message ?? 'accepted'}`);
  }
  return `${profile} refuses a privileged pod in ${namespaces.join(', ')}`;
}
