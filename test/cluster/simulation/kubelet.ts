import type { Container, Pod } from 'kubernetes-types/core/v1';
import type { Api } from '../api/api';
import { MISSING } from './marks';

/** Milliseconds between two signs of life of a node; after 40 s without one it counts as lost. */
const HEARTBEAT = 10_000;

/** What kubelets do, as far as controllers can see it: nodes are ready, pods start, end and go. */
export class Kubelet {
  #nextHeartbeat = 0;

  constructor(
    private readonly api: Api,
    private readonly nodes: readonly string[],
  ) {}

  async pass(): Promise<void> {
    if (Date.now() >= this.#nextHeartbeat) await this.#reportNodes();
    const pods = await this.api.list<Pod>('/api/v1/pods');
    const own = pods.filter(({ spec }) => this.nodes.includes(spec?.nodeName ?? ''));
    for (const pod of own) await this.#advance(pod);
  }

  async #reportNodes(): Promise<void> {
    const lastHeartbeatTime = new Date().toISOString();
    const ready = { type: 'Ready', status: 'True', reason: 'Simulated', message: 'simulated', lastHeartbeatTime };
    for (const node of this.nodes) {
      const status = { conditions: [ready] };
      await this.api.patch(`/api/v1/nodes/${node}/status`, { status }, 'strategic-merge-patch');
    }
    this.#nextHeartbeat = Date.now() + HEARTBEAT;
  }

  async #advance({ metadata, spec, status }: Pod): Promise<void> {
    const path = `/api/v1/namespaces/${metadata?.namespace}/pods/${metadata?.name}`;
    if (metadata?.deletionTimestamp !== undefined) {
      await this.api.remove(path, { gracePeriodSeconds: 0 });
    } else if (status?.phase === 'Pending' && !spec?.containers.some(isMissing)) {
      // Nothing of a simulated program goes wrong: one that shall end has ended well.
      const phase = spec?.restartPolicy === 'Always' ? 'Running' : 'Succeeded';
      await this.api.patch(`${path}/status`, { status: started(phase, spec) }, 'strategic-merge-patch');
    }
  }
}

const isMissing = ({ image = '' }: Container): boolean => image.endsWith(`:${MISSING}`);

/** Milliseconds for which a pod counts as ready at once, longer than any rollout waits between two pods. */
const READY_SINCE = 3600_000;

function started(phase: 'Running' | 'Succeeded', spec: Pod['spec']): object {
  const now = new Date().toISOString();
  const since = new Date(Date.now() - READY_SINCE).toISOString();
  const running = phase === 'Running';
  const conditions = ['Initialized', 'ContainersReady', 'Ready'].map((type) => ({
    type,
    status: running || type === 'Initialized' ? 'True' : 'False',
    lastTransitionTime: since,
  }));
  const state = running ? { running: { startedAt: now } } : { terminated: { exitCode: 0, finishedAt: now } };
  const containerStatuses = spec?.containers.map(({ name, image }) => ({
    name,
    image,
    imageID: '',
    ready: running,
    started: running,
    restartCount: 0,
    state,
  }));
  return { phase, conditions, containerStatuses, startTime: now };
}
