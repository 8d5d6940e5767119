import type { Pod } from 'kubernetes-types/core/v1';
import { type CheckedEnvironment, renderEnvironment } from '../../../charts/render';
import { podTemplates } from '../../../lib/policy/pod-templates';
import { publish } from '../../../lib/synthesis/publish';
import { expect } from '../../live/support/report';
import { until } from '../../live/support/wait';
import { MISSING } from '../simulation/marks';
import { namespacesOf, type Subject } from '../subject';
import { apply } from './apply';
import { podsRunning } from './pods';

/** Images that cannot be pulled, then the right ones: applying the mend is enough, nobody deletes a pod. */
export async function checkMendedImages(subject: Subject): Promise<string> {
  const broken = renderEnvironment(subject.environment, (image) => image.replace(/:[^:/]+$/, `:${MISSING}`));
  const folder = `${subject.folder}-broken`;
  publish(folder, broken.files);
  await apply(subject.kubectl, folder);
  const stuck = await podsStuck(subject, broken);
  await apply(subject.kubectl, subject.folder);
  await podsRunning(subject);
  return `${stuck.join(', ')} replaced`;
}

/** Waits until the pod of every StatefulSet that is replaced first hangs; the names of those pods. Some have none. */
function podsStuck(subject: Subject, broken: CheckedEnvironment): Promise<string[]> {
  return until('every StatefulSet stuck', 60, async () => {
    const pods = await Promise.all(
      namespacesOf(subject).map((namespace) => subject.api.list<Pod>(`/api/v1/namespaces/${namespace}/pods`)),
    );
    const hanging = pods
      .flat()
      .filter(isStuck)
      .map(({ metadata }) => metadata?.name ?? '');
    const sets = podTemplates(broken.objects)
      .filter(({ object, replicas }) => object.json.kind === 'StatefulSet' && replicas > 0)
      .map(({ object }) => object.json.metadata.name);
    const others = sets.filter((name) => !hanging.some((pod) => pod.startsWith(`${name}-`)));
    expect(others.length === 0, `${others.join(', ')} not yet`);
    return hanging;
  });
}

/** Made by the broken update, and on a node, where its image is not to be had. */
const isStuck = ({ metadata, spec, status }: Pod): boolean =>
  metadata?.deletionTimestamp === undefined &&
  status?.phase === 'Pending' &&
  spec?.nodeName !== undefined &&
  spec.containers.some(({ image }) => image?.endsWith(`:${MISSING}`));
