import type { Construct } from 'constructs';
import { scaleOnCpu } from './scaling-on-cpu';
import { scaleOnQuery } from './scaling-on-query';

/** CPU that one program of each pod uses. */
export interface CpuSignal {
  readonly on: 'cpu';
  /** Name of the program. */
  readonly program: string;
  /** Percent of the CPU that it requests. */
  readonly target: number;
}

/** What Prometheus says of all pods together; needs keda. */
export interface QuerySignal {
  readonly on: 'query';
  /** Address of Prometheus. */
  readonly prometheus: string;
  /** PromQL with one value. */
  readonly query: string;
  /** What of the value is for each pod. */
  readonly target: number;
  /**
   * Seconds with a value of 0 after which the last pod goes too: such pods are workers, who come and go faster than those
   * that callers wait for. @default the last pods never go
   */
  readonly cooldownSeconds?: number;
}

/** As many pods as are needed. */
export interface ScaledReplicas {
  /** None only where the signal has a cooldown. */
  readonly minimum: number;
  readonly maximum: number;
  readonly signal: CpuSignal | QuerySignal;
}

/** The pods that are scaled. */
export interface ScaleTarget {
  readonly kind: 'Deployment' | 'StatefulSet';
  readonly name: string;
  readonly labels: Record<string, string>;
}

/**
 * Renders what scales a workload; nothing where its number of pods is fixed.
 *
 * @throws Error where all pods may go and nothing says when
 */
export function scale(scope: Construct, target: ScaleTarget, replicas: number | ScaledReplicas | undefined): void {
  if (typeof replicas !== 'object') return;
  const { signal, ...range } = replicas;
  const hasCooldown = signal.on === 'query' && signal.cooldownSeconds !== undefined;
  if (range.minimum === 0 && !hasCooldown) throw new Error(`all pods of ${target.name} may go, after no cooldown`);
  if (signal.on === 'cpu') scaleOnCpu(scope, target, range, signal);
  else scaleOnQuery(scope, target, range, signal);
}

/** Pods as a workload states them: none where a scaler does, whose choice every apply would undo. */
export const statedReplicas = (replicas: number | ScaledReplicas = 1): number | undefined =>
  typeof replicas === 'number' ? replicas : undefined;

/** Pods that there may be. */
export const mostReplicas = (replicas: number | ScaledReplicas = 1): number =>
  typeof replicas === 'number' ? replicas : replicas.maximum;
