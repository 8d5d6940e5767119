import { stringify } from 'yaml';
import type { Api } from '../../../cluster/api/api';
import { connect } from '../../../cluster/api/connect';
import type { Simulation } from '../../../cluster/simulation/simulation';
import type { Cleanup } from '../../support/cleanup';
import type { Live } from '../../support/live';
import { until } from '../../support/wait';
import { addNodes } from './gpu-nodes';
import { installKeda } from './keda';
import { hurried } from './periods';
import { Prometheus } from './prometheus';
import { Queue } from './queue';
import { NAMESPACE, type Subject, triggerOf, WORKERS } from './subject';
import { Workers } from './workers';

/** What the checks of autoscaling talk to. */
export interface Stage {
  readonly subject: Subject;
  readonly api: Api;
  readonly workers: Workers;
  readonly prometheus: Prometheus;
  /** Jobs of the rollup that is scaled. */
  readonly queue: Queue;
  /** Jobs of another one. */
  readonly otherQueue: Queue;
  readonly simulation: Simulation;
}

/** KEDA, Prometheus, two rollups without a job, and machines with GPUs. */
export async function setStage(live: Live, subject: Subject, cleanup: Cleanup): Promise<Stage> {
  const api = await connect(live.kubectl, cleanup);
  const prometheus = new Prometheus(live, api, triggerOf(subject).serverAddress);
  const queue = new Queue(live, subject.rollup);
  const otherQueue = new Queue(live, 'another');
  const simulation = await addNodes(api, subject.nodes, cleanup);
  await Promise.all([installKeda(live), prometheus.install(subject.rollup)]);
  await Promise.all([queue.start(), otherQueue.start()]);
  await until('both queues are read', 60, async () => {
    const rollups = await prometheus.series('count by (rollup) (prover_job_monitor_reached_max_attempts)');
    return rollups.length === 2 ? true : undefined;
  });
  return { subject, api, workers: new Workers(api), prometheus, queue, otherQueue, simulation };
}

/** Leaves the machine to others: nothing of it runs any more. */
export async function clearStage({ kubectl }: Live, { simulation }: Stage): Promise<void> {
  // First what answers for an API: while it does not answer, no namespace can be deleted.
  await kubectl.text(['delete', 'apiservice', 'v1beta1.external.metrics.k8s.io', '--ignore-not-found']);
  await kubectl.text(['delete', 'deployment', '-n', 'keda', '--all']);
  await kubectl.text(['delete', 'deployment', '-n', 'monitoring', 'prometheus']);
  await simulation.stop();
}

/** Applies the workers, and what scales them with shorter periods. */
export async function applyWorkers({ kubectl }: Live, { objects, scaledObject }: Subject): Promise<void> {
  const input = [...objects, hurried(scaledObject)].map((each) => stringify(each)).join('---\n');
  await kubectl.text(['apply', '--server-side', '--force-conflicts', '-f', '-'], { input });
}

/** Waits until KEDA says whether it goes without Prometheus. */
export async function fallback({ api }: Stage, wanted: 'True' | 'False', seconds: number): Promise<void> {
  const path = `/apis/keda.sh/v1alpha1/namespaces/${NAMESPACE}/scaledobjects/${WORKERS}`;
  await until(`condition Fallback ${wanted}`, seconds, async () => {
    const { status } = await api.get<ScaledObjectStatus>(path);
    const condition = status?.conditions?.find(({ type }) => type === 'Fallback');
    return condition?.status === wanted ? true : undefined;
  });
}

interface ScaledObjectStatus {
  readonly status?: { readonly conditions?: readonly { readonly type: string; readonly status: string }[] };
}
