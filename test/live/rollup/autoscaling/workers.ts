import { setTimeout as pause } from 'node:timers/promises';
import type { Deployment } from 'kubernetes-types/apps/v1';
import type { Pod } from 'kubernetes-types/core/v1';
import type { Api } from '../../../cluster/api/api';
import { expect } from '../../support/report';
import { timed, until } from '../../support/wait';
import { NAMESPACE, WORKERS } from './subject';

const DEPLOYMENT = `/apis/apps/v1/namespaces/${NAMESPACE}/deployments/${WORKERS}`;
const POLL = 1000;

/** The workers at one moment. */
export interface Moment {
  /** Pods that there are to be. */
  readonly wanted: number;
  readonly pods: readonly Pod[];
}

/** Looks at the workers, and never changes them. */
export class Workers {
  constructor(private readonly api: Api) {}

  async now(): Promise<Moment> {
    const { spec } = await this.api.get<Deployment>(DEPLOYMENT);
    const pods = await this.api.list<Pod>(`/api/v1/namespaces/${NAMESPACE}/pods`);
    return { wanted: spec?.replicas ?? 1, pods: pods.filter(({ metadata }) => isWorker(metadata?.labels)) };
  }

  /**
   * Waits until there are so many, and all of them run.
   *
   * @param floor fewer than these there must never be meanwhile. @default 0
   * @returns seconds until then
   */
  async become(count: number, seconds: number, floor = 0): Promise<number> {
    const reached = await timed(() => {
      let fewest = Number.POSITIVE_INFINITY;
      return until(`${count} workers`, seconds, async () => {
        const { wanted, pods } = await this.now();
        fewest = Math.min(fewest, wanted);
        if (fewest < floor) return false;
        if (wanted === count && pods.length === count && pods.every(runs)) return true;
        throw new Error(`${wanted} are wanted, ${pods.length} are there`);
      });
    });
    expect(reached.result, `fewer than ${floor} workers`);
    return reached.seconds;
  }

  /** Watches them for some time. @returns each number of pods that was wanted, in its order */
  async watch(seconds: number, look: (moment: Moment) => void = () => {}): Promise<readonly number[]> {
    const seen: number[] = [];
    for (const end = performance.now() + seconds * 1000; performance.now() < end; await pause(POLL)) {
      const moment = await this.now();
      look(moment);
      if (seen.at(-1) !== moment.wanted) seen.push(moment.wanted);
    }
    return seen;
  }

  /** Watches that each of the workers of this moment stays, and is in no case replaced. */
  async stay(seconds: number): Promise<number> {
    const before = (await this.now()).pods.map(uid);
    await this.watch(seconds, ({ pods }) => {
      const left = before.filter((each) => !pods.some((pod) => uid(pod) === each));
      expect(left.length === 0, `${left.length} of ${before.length} workers were ended`);
    });
    return before.length;
  }
}

const uid = ({ metadata }: Pod): string => metadata?.uid ?? '';
const runs = ({ status }: Pod): boolean => status?.phase === 'Running';
const isWorker = (labels: Readonly<Record<string, string>> = {}): boolean =>
  labels['app.kubernetes.io/name'] === WORKERS;
