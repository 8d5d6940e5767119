import { until } from '../../../live/support/wait';
import { SNAPSHOT_API, type VolumeSnapshot } from '../../api/volume-snapshot';
import type { Subject } from '../../subject';

/** The snapshots of a namespace; the test stands for the controller that makes them good. */
export class SnapshotList {
  readonly #path: string;

  constructor(
    private readonly api: Subject['api'],
    private readonly namespace: string,
  ) {
    this.#path = `${SNAPSHOT_API}/namespaces/${namespace}/volumesnapshots`;
  }

  /** Names of those of a claim, the oldest first, which is the order of their names. */
  async of(claim: string): Promise<string[]> {
    const all = await this.api.list<VolumeSnapshot>(this.#path);
    const names = all.map(({ metadata }) => metadata.name);
    return names.filter((name) => name.startsWith(`${claim}-`)).sort();
  }

  /** Waits until a Job has taken as many, and makes them good. */
  async makeGoodOf(job: string, count: number): Promise<void> {
    const names = await until(`${count} snapshots of ${job}`, 30, async () => {
      const all = await this.api.list<VolumeSnapshot>(this.#path);
      const own = all.filter(({ metadata }) => metadata.labels?.['chainyard.io/job'] === job);
      return own.length === count ? own.map(({ metadata }) => metadata.name) : undefined;
    });
    for (const name of names) await this.makeGood(name);
  }

  async makeGood(name: string): Promise<void> {
    await this.api.patch(`${this.#path}/${name}/status`, { status: { readyToUse: true } });
  }

  /** Takes one that does not belong to the schedule. */
  async take(name: string, labels: Readonly<Record<string, string>>, claim: string): Promise<void> {
    await this.api.create(this.#path, {
      apiVersion: 'snapshot.storage.k8s.io/v1',
      kind: 'VolumeSnapshot',
      metadata: { name, namespace: this.namespace, labels },
      spec: { source: { persistentVolumeClaimName: claim } },
    });
  }

  async has(name: string): Promise<boolean> {
    return (await this.api.find(`${this.#path}/${name}`)) !== undefined;
  }
}
