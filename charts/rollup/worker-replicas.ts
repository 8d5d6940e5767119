import { parseDuration } from '../../lib/environment/fields/duration';
import type { ScaledReplicas } from '../../lib/workloads/scaling';
import type { SystemChart } from '../../lib/workloads/system-chart';
import type { ProverSection } from './context';

/** Workers of one workload. */
export interface Workers {
  /** Name of the workload. */
  readonly name: string;
  /** Pods at most. */
  readonly maximum: number;
}

/** Workers whose jobs somebody counts. */
export interface CountedWorkers extends Workers {
  /** PromQL of the jobs that wait for them, and of those that they work on. */
  readonly query: string;
  /** Jobs for each of them. */
  readonly jobs: number;
}

/** What makes them come and go. */
export type WorkerScaling = ProverSection<'zk-stack'>['scaling'];

/** How many workers there are: as many as the jobs are for, else as many as there may be, idle or not. */
export function workerReplicas(
  { cluster }: SystemChart,
  scaling: WorkerScaling,
  { maximum, query, jobs }: CountedWorkers,
): number | ScaledReplicas {
  if (scaling.on === 'nothing' || !cluster.operators.has('keda')) return maximum;
  const { prometheus, cooldown } = scaling;
  const cooldownSeconds = parseDuration(cooldown);
  return { minimum: 0, maximum, signal: { on: 'query', prometheus, query, target: jobs, cooldownSeconds } };
}

/** Says that workers are there all the time. */
export function noteFixed({ notes, system }: SystemChart, workers: readonly Workers[], why: string): void {
  const list = workers.map(({ name, maximum }) => `${maximum} × ${name}`).join(', ');
  notes.push(`${system}: ${list} at all times, with work or without: ${why}`);
}
