import type { PersistentVolumeClaim, Pod } from 'kubernetes-types/core/v1';
import { expect, same } from '../../live/support/report';
import { until } from '../../live/support/wait';
import { namespacesOf, type Subject } from '../subject';

/** Claims of an environment: `namespace/name uid volume`. */
interface Claims {
  readonly kept: readonly string[];
  /** Those that go with their pods. */
  readonly ofPods: readonly string[];
  /** Those whose pods have gone. */
  readonly left: readonly string[];
}

/**
 * Does something that must leave every claim as it is: the same one, with the same volume. Only those that go with their
 * pods may be others, and none is left of a pod that has gone.
 *
 * @returns what the task says, and how many claims there were
 */
export async function claimsKept(subject: Subject, task: () => Promise<string>): Promise<string> {
  const before = await claims(subject);
  const said = await task();
  const after = await until('claims deleted with their pods', 30, async () => {
    const now = await claims(subject);
    expect(now.left.length === 0, `${now.left.join(', ')} are left`);
    return now;
  });
  same('claims', after.kept, before.kept);
  const { length } = after.ofPods.filter((claim) => !before.ofPods.includes(claim));
  return `${said}, ${before.kept.length} claims kept${length === 0 ? '' : `, ${length} replaced with their pods`}`;
}

async function claims(subject: Subject): Promise<Claims> {
  const list = async <T>(resource: string) => {
    const lists = namespacesOf(subject).map((each) => subject.api.list<T>(`/api/v1/namespaces/${each}/${resource}`));
    return (await Promise.all(lists)).flat();
  };
  const all = await list<PersistentVolumeClaim>('persistentvolumeclaims');
  const pods = new Set((await list<Pod>('pods')).map(({ metadata }) => metadata?.uid));
  const ofPods = all.filter((claim) => podOf(claim) !== undefined);
  return {
    kept: written(all.filter((claim) => podOf(claim) === undefined)),
    ofPods: written(ofPods),
    left: written(ofPods.filter((claim) => !pods.has(podOf(claim)))),
  };
}

/** UID of the pod with which it is deleted; absent where it is kept. */
const podOf = ({ metadata }: PersistentVolumeClaim): string | undefined =>
  metadata?.ownerReferences?.find(({ kind }) => kind === 'Pod')?.uid;

const written = (some: readonly PersistentVolumeClaim[]): string[] =>
  some
    .map(({ metadata, spec }) => `${metadata?.namespace}/${metadata?.name} ${metadata?.uid} ${spec?.volumeName}`)
    .sort();
