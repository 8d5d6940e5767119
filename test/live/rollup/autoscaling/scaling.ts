import { expect, same } from '../../support/report';
import type { Stage } from './stage';
import { NAMESPACE, triggerOf } from './subject';

/** Seconds within which KEDA and the autoscaler of pods do what they are to do, on a machine that does other things. */
export const SOON = 180;

/** Pods at most, and jobs for each. */
function numbersOf({ subject }: Stage): { readonly cap: number; readonly jobs: number } {
  return { cap: subject.scaledObject.spec.maxReplicaCount, jobs: Number(triggerOf(subject).threshold) };
}

/** A Deployment without a number begins with one pod. */
export async function startsWithNone({ workers }: Stage): Promise<string> {
  return `after ${seconds(await workers.become(0, SOON))}`;
}

/** Fewer jobs than the most workers could do. */
export async function fewJobs(stage: Stage): Promise<string> {
  const { cap, jobs } = numbersOf(stage);
  const count = Math.max(1, cap - 1);
  await stage.queue.set({ queued: count * jobs, inProgress: 0 });
  return `${count * jobs} queued: ${count} workers after ${seconds(await stage.workers.become(count, SOON))}`;
}

/** More jobs than the most workers could do: as many as the cap allows, where the GPUs are. */
export async function manyJobs(stage: Stage): Promise<string> {
  const { cap, jobs } = numbersOf(stage);
  await stage.queue.set({ queued: 50 * cap * jobs, inProgress: cap });
  const time = await stage.workers.become(cap, SOON);
  const nodes = stage.subject.nodes.map(({ metadata }) => metadata?.name);
  const seen = await stage.workers.watch(20, ({ pods }) => {
    expect(pods.length <= cap, `${pods.length} workers, with a cap of ${cap}`);
    const elsewhere = pods.filter(({ spec }) => !nodes.includes(spec?.nodeName));
    expect(elsewhere.length === 0, `${elsewhere.length} workers are on a machine without GPUs`);
  });
  same('workers that are wanted', seen, [cap]);
  return `${50 * cap * jobs} queued: ${cap} workers after ${seconds(time)}, all of them on machines with GPUs`;
}

/** The quota refuses one GPU more than all workers of the namespace may have. */
export async function quotaHolds({ api }: Stage): Promise<string> {
  const gpu = 'nvidia.com/gpu';
  const path = `/api/v1/namespaces/${NAMESPACE}`;
  const quotas = await api.list<{ readonly status?: { readonly hard?: Readonly<Record<string, string>> } }>(
    `${path}/resourcequotas`,
  );
  const hard = quotas.map(({ status }) => status?.hard?.[`requests.${gpu}`]).find((each) => each !== undefined);
  expect(hard !== undefined, 'no quota counts GPUs');
  const { status, body } = await api.request<{ readonly message: string }>('POST', `${path}/pods?dryRun=All`, {
    body: tooMany({ cpu: '1', memory: '1Gi', [gpu]: String(Number(hard) + 1) }),
  });
  expect(status === 403 && body.message.includes('exceeded quota'), `${status}: ${body.message}`);
  return `${hard} GPUs`;
}

/** Only jobs that are worked on are left: some workers go, and never the last one. */
export async function jobsInProgress(stage: Stage): Promise<string> {
  const { cap, jobs } = numbersOf(stage);
  const count = Math.min(cap, Math.ceil(3 / jobs));
  await stage.queue.set({ queued: 0, inProgress: 3 });
  const time = await stage.workers.become(count, SOON, count);
  const seen = await stage.workers.watch(40);
  same('workers that are wanted', seen, [count]);
  return `0 queued, 3 in progress: ${count} of ${cap} workers after ${seconds(time)}, and as many 40 s later`;
}

/** Nothing is left to do. */
export async function allDone({ queue, workers }: Stage): Promise<string> {
  await queue.set({ queued: 0, inProgress: 0 });
  return `after ${seconds(await workers.become(0, SOON))}`;
}

/** Another rollup's jobs are none of this one's. */
export async function ignoresOthers({ otherQueue, workers }: Stage): Promise<string> {
  await otherQueue.set({ queued: 100, inProgress: 10 });
  const seen = await workers.watch(30);
  await otherQueue.set({ queued: 0, inProgress: 0 });
  same('workers that are wanted', seen, [0]);
  return 'none in 30 s, with 100 queued';
}

/** Seconds as people read them. */
export const seconds = (count: number): string => `${count.toFixed(0)} s`;

const tooMany = (limits: Readonly<Record<string, string>>): object => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'one-too-many', namespace: NAMESPACE },
  spec: {
    securityContext: { runAsNonRoot: true, runAsUser: 10001, seccompProfile: { type: 'RuntimeDefault' } },
    containers: [
      {
        name: 'prover',
        image: 'example.test/prover:1',
        resources: { requests: limits, limits },
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
      },
    ],
  },
});
