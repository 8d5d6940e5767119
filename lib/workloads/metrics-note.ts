import type { Program } from '../k8s/program';
import { metricsPorts } from '../traffic/metrics';

/** A workload as far as its metrics go. */
interface Measured {
  readonly name: string;
  readonly programs: readonly Program[];
}

/**
 * Which metrics a Prometheus without the operator does not find: annotations name one port of a pod.
 *
 * @returns one line for all workloads of a system, or none
 */
export function metricsNote(system: string, workloads: readonly Measured[]): readonly string[] {
  const podsByPrograms = new Map<string, string[]>();
  for (const { name, programs } of workloads) {
    const missed = metricsPorts(programs)
      .slice(1)
      .map(({ job }) => job);
    const key = missed.join(' and ');
    if (missed.length > 0) podsByPrograms.set(key, [...(podsByPrograms.get(key) ?? []), name]);
  }
  if (podsByPrograms.size === 0) return [];
  const missed = [...podsByPrograms].map(([programs, pods]) => `${programs} in ${pods.join(', ')}`).join('; ');
  return [
    `${system}: annotations name one metrics port of a pod; without the operator prometheus-operator nobody finds those of ${missed}`,
  ];
}
