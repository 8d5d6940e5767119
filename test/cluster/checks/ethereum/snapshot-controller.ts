import { setTimeout as pause } from 'node:timers/promises';
import type { PersistentVolumeClaim, Pod } from 'kubernetes-types/core/v1';
import { SNAPSHOT_API, type VolumeSnapshot } from '../../api/volume-snapshot';
import type { Subject } from '../../subject';
import { type ScriptJob, variable } from '../snapshots/script-job';

/** Milliseconds between two looks. */
const PERIOD = 100;

/** Stands for the snapshot controller of one kind of node, and sees which pods there are meanwhile. */
export class SnapshotController {
  /** Which workloads of the job had a pod at one moment: `geth-1`, `geth-1 geth-verify`. */
  readonly together = new Set<string>();
  /** Snapshots that were cut while the node had a pod. */
  readonly torn: string[] = [];
  readonly #ended: Promise<void>;
  readonly #job: ScriptJob;
  readonly #api: Subject['api'];
  #running = true;

  constructor({ api }: Subject, job: ScriptJob) {
    this.#api = api;
    this.#job = job;
    this.#ended = this.#run();
  }

  async stop(): Promise<void> {
    this.#running = false;
    await this.#ended;
  }

  async #run(): Promise<void> {
    while (this.#running) {
      await this.#pass();
      await pause(PERIOD);
    }
  }

  async #pass(): Promise<void> {
    const { namespace } = this.#job;
    const path = `${SNAPSHOT_API}/namespaces/${namespace}/volumesnapshots`;
    const family = encodeURIComponent(`chainyard.io/family=${variable(this.#job, 'FAMILY')}`);
    const all = await this.#api.list<VolumeSnapshot>(`${path}?labelSelector=${family}`);
    // Looked at afterwards: a node is not started before its snapshot is cut.
    const pods = await this.#api.list<Pod>(`/api/v1/namespaces/${namespace}/pods`);
    const present = ['SOURCE', 'ARCHIVE', 'VERIFY'].map((key) => variable(this.#job, key)).filter(hasPod(pods));
    this.together.add(present.join(' '));
    for (const { metadata, spec } of all.filter(({ status }) => status?.creationTime === undefined)) {
      if (present.includes(variable(this.#job, 'SOURCE'))) this.torn.push(metadata.name);
      const claim = `/api/v1/namespaces/${namespace}/persistentvolumeclaims/${spec.source.persistentVolumeClaimName}`;
      const { status } = await this.#api.get<PersistentVolumeClaim>(claim);
      const cut = { creationTime: new Date(), readyToUse: true, restoreSize: status?.capacity?.storage };
      await this.#api.patch(`${path}/${metadata.name}/status`, { status: cut });
    }
  }
}

const hasPod = (pods: readonly Pod[]) => (workload: string) =>
  pods.some(({ metadata }) => metadata?.ownerReferences?.[0]?.name.startsWith(workload) === true && workload !== '');
