import type { Deployment } from 'kubernetes-types/apps/v1';
import type { Pod } from 'kubernetes-types/core/v1';
import { GPU } from '../../../../lib/k8s/container';
import { expect, same } from '../../../live/support/report';
import { until } from '../../../live/support/wait';
import type { Subject } from '../../subject';
import { failedCreations } from '../events';
import { podsRunning } from '../pods';
import { checkGpuPlacement } from './gpu-placement';
import { type GpuWorkload, gpuWorkloads } from './gpu-workloads';

/**
 * All workloads with GPUs from none to as many pods as their scalers may make, at once: quota and pools have room for
 * them, and for a rollout of all; a pod more is refused by the quota. Afterwards they are as few as there may be.
 */
export async function checkGpuScale(subject: Subject): Promise<readonly string[]> {
  const workloads = gpuWorkloads(subject);
  const namespaces = [...new Set(workloads.map(({ namespace }) => namespace))];
  await scale(subject, workloads, () => 0);
  // During a rollout a pod may have been refused until the one before it was gone, which counts for so long.
  const before = await failedCreations(subject.api, namespaces);
  await scale(subject, workloads, ({ range }) => range.maximum);
  const refused = (await failedCreations(subject.api, namespaces)).filter((message) => !before.includes(message));
  expect(refused.length === 0, refused.join('; '));
  const lines = await checkGpuPlacement(subject);
  await rollOut(subject, workloads);
  for (const workload of workloads) await checkQuota(subject, workload);
  await scale(subject, workloads, ({ range }) => range.minimum);
  await podsRunning(subject);
  const gpus = workloads.reduce((sum, { gpus: each, range }) => sum + each * range.maximum, 0);
  return [`0 → ${gpus} GPUs, renewed at once, and the quota has none more`, ...lines];
}

async function scale(subject: Subject, workloads: readonly GpuWorkload[], count: (workload: GpuWorkload) => number) {
  for (const workload of workloads) await setReplicas(subject, workload, count(workload));
  await until('as many pods with GPUs as were asked for', 90, async () => {
    for (const workload of workloads) {
      const phases = (await podsOf(subject, workload)).map(({ status }) => status?.phase);
      const wanted = Array.from({ length: count(workload) }, () => 'Running');
      same(`pods of ${workload.namespace}/${workload.name}`, phases, wanted);
    }
    return true;
  });
}

/**
 * A pod more than the scaler may make is not made, for its GPU. The condition says so: events are few after a rollout
 * whose pods were refused often.
 */
async function checkQuota(subject: Subject, workload: GpuWorkload): Promise<void> {
  const { namespace, range } = workload;
  await until('every pod with a GPU is there', 60, async () => (await refusal(subject, workload)) === undefined);
  await setReplicas(subject, workload, range.maximum + 1);
  try {
    await until(`the quota of ${namespace} refuses a pod more`, 60, async () => {
      const message = await refusal(subject, workload);
      return message?.includes('exceeded quota') && message.includes(GPU);
    });
  } finally {
    await setReplicas(subject, workload, range.maximum);
  }
}

/** Why a Deployment has fewer pods than it asks for; undefined where it has them all. */
async function refusal({ api, paths }: Subject, { template }: GpuWorkload): Promise<string | undefined> {
  const { status } = await api.get<Deployment>(await paths.of(template.object.json));
  return status?.conditions?.find(({ type, status: is }) => type === 'ReplicaFailure' && is === 'True')?.message;
}

async function rollOut({ kubectl }: Subject, workloads: readonly GpuWorkload[]): Promise<void> {
  await Promise.all(
    workloads.map(async ({ template, name, namespace }) => {
      const workload = `${template.object.json.kind.toLowerCase()}/${name}`;
      await kubectl.text(['rollout', 'restart', workload, '-n', namespace]);
      await kubectl.text(['rollout', 'status', workload, '-n', namespace, '--timeout=150s']);
    }),
  );
}

async function setReplicas({ api, paths }: Subject, { template }: GpuWorkload, replicas: number): Promise<void> {
  await api.patch(`${await paths.of(template.object.json)}/scale`, { spec: { replicas } });
}

async function podsOf({ api }: Subject, { template, namespace }: GpuWorkload): Promise<readonly Pod[]> {
  const pods = await api.list<Pod>(`/api/v1/namespaces/${namespace}/pods`);
  const labels = Object.entries(template.labels);
  return pods.filter(({ metadata }) => labels.every(([key, value]) => metadata?.labels?.[key] === value));
}
