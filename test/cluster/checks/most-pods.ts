import { type PodTemplate, podTemplates } from '../../../lib/policy/pod-templates';
import { type ReplicaRange, replicaRanges } from '../../../lib/policy/scalers';
import { expect } from '../../live/support/report';
import { namespacesOf, type Subject } from '../subject';
import { capacities, unusedTable } from './capacity';
import { failedCreations } from './events';
import { podsRunning } from './pods';

/** Workloads whose number of pods changes while they run: scalers make more, or a job starts what is rendered without. */
export function changingWorkloads({ rendered }: Subject): PodTemplate[] {
  const rangeOf = replicaRanges(rendered.objects);
  return podTemplates(rendered.objects).filter((pod) => {
    const { minimum, maximum } = rangeOf(pod);
    return maximum === 0 || minimum < maximum;
  });
}

/**
 * All of them at once, with as many pods as there may be; the pools and the quota have room for a rollout even then. Pods
 * that mount the volume of another one run in its place, and are left out.
 */
export async function checkMostPods(subject: Subject): Promise<readonly string[]> {
  const { rendered, kubectl, api } = subject;
  const rangeOf = replicaRanges(rendered.objects);
  const most = (pod: PodTemplate): ReplicaRange => {
    const maximum = Math.max(mountsOthers(pod) ? 0 : 1, rangeOf(pod).maximum);
    return { minimum: maximum, maximum };
  };
  const changing = changingWorkloads(subject).filter((pod) => !mountsOthers(pod));
  await Promise.all(changing.map((pod) => scale(subject, pod, most(pod).maximum)));
  const pods = await podsRunning(subject, rendered, most);
  const left = unusedTable(await capacities(subject));
  const refused = await failedCreations(api, namespacesOf(subject));
  expect(refused.length === 0, refused.join('; '));
  // Pods that are about to end count in the quota: a pod may have to wait for them.
  const rolled = changing.filter((pod) => pod.object.json.kind === 'Deployment' && rangeOf(pod).maximum > 0);
  await Promise.all(
    rolled.map(async ({ object, namespace = '' }) => {
      const workload = `deployment/${object.json.metadata.name}`;
      await kubectl.text(['rollout', 'restart', workload, '-n', namespace]);
      await kubectl.text(['rollout', 'status', workload, '-n', namespace, '--timeout=100s']);
    }),
  );
  const names = rolled.map(({ object }) => object.json.metadata.name).join(' and ');
  return [`${pods.length} pods run${names && `, and ${names} are renewed at once`}`, ...left];
}

/** Takes them back to as few as there may be. */
export async function scaleDown(subject: Subject): Promise<void> {
  const rangeOf = replicaRanges(subject.rendered.objects);
  await Promise.all(changingWorkloads(subject).map((pod) => scale(subject, pod, rangeOf(pod).minimum)));
  await podsRunning(subject);
}

const mountsOthers = ({ spec }: PodTemplate): boolean =>
  spec.volumes?.some(({ persistentVolumeClaim }) => persistentVolumeClaim !== undefined) === true;

async function scale({ api, paths }: Subject, { object }: PodTemplate, replicas: number): Promise<void> {
  await api.patch(`${await paths.of(object.json)}/scale`, { spec: { replicas } });
}
