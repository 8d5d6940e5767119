import type { Pod } from 'kubernetes-types/core/v1';
import type { Status } from 'kubernetes-types/meta/v1';
import type { KubernetesObject } from '../../../lib/policy/rendered-object';
import { expect } from '../../live/support/report';
import { namespacesOf, objectsOf, type Subject } from '../subject';
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

/**
 * No pod of a controller was refused, and a privileged one is, by the pinned profile, in every namespace but those of
 * programs that work on nodes.
 */
export async function checkPodSecurity(subject: Subject): Promise<string> {
  const { api, environment } = subject;
  const namespaces = namespacesOf(subject);
  const refused = await failedCreations(api, namespaces);
  expect(refused.length === 0, refused.join('; '));
  const profile = `restricted:v${environment.kubernetes.version}`;
  const open = objectsOf(subject.rendered, 'Namespace')
    .filter(isPrivileged)
    .map(({ metadata }) => metadata.name);
  const closed = namespaces.filter((namespace) => !open.includes(namespace));
  for (const namespace of closed) {
    const path = `/api/v1/namespaces/${namespace}/pods?dryRun=All`;
    const { status, body } = await api.request<Status>('POST', path, { body: privileged });
    const expected = status === 403 && body.message?.includes(`violates PodSecurity "${profile}"`);
    expect(expected === true, `a privileged pod in ${namespace}: ${status} ${body.message ?? 'accepted'}`);
  }
  const others = open.length === 0 ? '' : `; ${open.join(', ')} may have some`;
  return `${profile} refuses a privileged pod in ${closed.join(', ')}${others}`;
}

const isPrivileged = ({ metadata }: KubernetesObject): boolean =>
  metadata.labels?.['pod-security.kubernetes.io/enforce'] === 'privileged';
