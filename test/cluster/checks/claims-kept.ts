import type { PersistentVolumeClaim } from 'kubernetes-types/core/v1';
import { same } from '../../live/support/report';
import { namespacesOf, type Subject } from '../subject';

/**
 * Does something that must leave every claim as it is: the same one, with the same volume.
 *
 * @returns what the task says, and how many claims there were
 */
export async function claimsKept(subject: Subject, task: () => Promise<string>): Promise<string> {
  const before = await claims(subject);
  const said = await task();
  same('claims', await claims(subject), before);
  return `${said}, ${before.length} claims kept`;
}

async function claims(subject: Subject): Promise<readonly string[]> {
  const lists = namespacesOf(subject).map((namespace) =>
    subject.api.list<PersistentVolumeClaim>(`/api/v1/namespaces/${namespace}/persistentvolumeclaims`),
  );
  return (await Promise.all(lists))
    .flat()
    .map(({ metadata, spec }) => `${metadata?.namespace}/${metadata?.name} ${metadata?.uid} ${spec?.volumeName}`)
    .sort();
}
