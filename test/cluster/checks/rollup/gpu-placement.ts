import type { Pod } from 'kubernetes-types/core/v1';
import { podRequests } from '../../../../lib/k8s/pod-requests';
import { expect } from '../../../live/support/report';
import type { Subject } from '../../subject';
import { gpuPools } from '../gpus';
import { place } from '../placement';

/**
 * Every pod that asks for GPUs runs on a machine that has some, and beside it run pods of DaemonSets alone; the lines say
 * where.
 */
export async function checkGpuPlacement(subject: Subject): Promise<readonly string[]> {
  const pods = (await subject.api.list<Pod>('/api/v1/pods')).filter(({ status }) => status?.phase === 'Running');
  const withGpus = pods.filter(asksForGpus);
  for (const pod of withGpus) expect(isOnGpuNode(subject, pod), `${nameOf(pod)} runs on ${pod.spec?.nodeName}`);
  const strangers = pods.filter((pod) => isOnGpuNode(subject, pod) && !asksForGpus(pod) && !isOfDaemonSet(pod));
  expect(strangers.length === 0, `without a GPU beside those: ${strangers.map(nameOf).join(', ')}`);
  return Promise.all(withGpus.map((pod) => place(subject, pod)));
}

const asksForGpus = ({ spec }: Pod): boolean => spec !== undefined && podRequests(spec).gpus > 0;

const isOfDaemonSet = ({ metadata }: Pod): boolean =>
  metadata?.ownerReferences?.some(({ kind }) => kind === 'DaemonSet') === true;

const nameOf = ({ metadata }: Pod): string => `${metadata?.namespace}/${metadata?.name}`;

/** Nodes are named by their pool and a number. */
const isOnGpuNode = (subject: Subject, { spec }: Pod): boolean =>
  gpuPools(subject).some(({ name }) => spec?.nodeName?.replace(/-\d+$/, '') === name);
