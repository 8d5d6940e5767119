import type { Exposure, PortProtocol, Program } from './program';

/** Rules that a program which works on its node may break. */
export type NodeRule = 'no-host-access' | 'runs-as-non-root' | 'probes-present';

/** Rules that a workload breaks by what it is for, each with the reason, which is printed at every synthesis. */
export type NodeExceptions = Readonly<Partial<Record<NodeRule, string>>>;

/** What a workload's author declared about it, for rules that compare the rendered objects with it. */
export interface WorkloadFacts {
  readonly namespace: string;
  readonly name: string;
  readonly kind: 'StatefulSet' | 'Deployment' | 'CronJob' | 'Job' | 'DaemonSet';
  /** Two copies at once would corrupt its data or sign twice. */
  readonly singleWriter: boolean;
  readonly programs: readonly ProgramFacts[];
  /** @default none */
  readonly exceptions?: NodeExceptions;
}

/** One container of a workload as declared. */
export interface ProgramFacts {
  readonly name: string;
  /** Seconds that the program needs to stop cleanly. */
  readonly stopSeconds: number;
  readonly ports: readonly PortFacts[];
  /** Program whose readiness speaks for this one; absent where it speaks for itself. */
  readonly readyThrough?: string;
  /** Public id that others name in the addresses of its ports; absent where it is not known ahead. */
  readonly peerId?: string;
}

/** One port of a program as declared. */
export interface PortFacts {
  readonly name: string;
  readonly number: number;
  readonly protocol: PortProtocol;
  readonly exposure: Exposure;
}

/** What the author of a program declared about it. */
export const programFacts = ({ name, stopSeconds, readyThrough, peerId, ports }: Program): ProgramFacts => ({
  name,
  stopSeconds,
  readyThrough,
  peerId,
  ports: Object.entries(ports).map(([port, { number, protocol = 'TCP', exposure }]) => ({
    name: port,
    number,
    protocol,
    exposure,
  })),
});
