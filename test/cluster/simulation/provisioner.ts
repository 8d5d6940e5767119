import type { Node, PersistentVolume, PersistentVolumeClaim } from 'kubernetes-types/core/v1';
import type { StorageClass } from 'kubernetes-types/storage/v1';
import { parseMemory } from '../../../lib/k8s/quantity';
import type { Api } from '../api/api';
import { SNAPSHOT_API, type VolumeSnapshot } from '../api/volume-snapshot';
import { SIMULATED, simulatedOnly, ZONE } from './marks';

const VOLUMES = '/api/v1/persistentvolumes';

/**
 * What the drivers of a cloud do: every claim gets a disk in the zone of the node that the scheduler chose, a clone where
 * it names a snapshot, and disks of classes that say so go with their claims.
 */
export class Provisioner {
  /**
   * @param api of the cluster
   * @param real names of StorageClasses with a driver of their own
   */
  constructor(
    private readonly api: Api,
    private readonly real: ReadonlySet<string>,
  ) {}

  async pass(): Promise<void> {
    const claims = await this.api.list<PersistentVolumeClaim>('/api/v1/persistentvolumeclaims');
    const waiting = claims.filter(({ spec }) => spec?.volumeName === undefined);
    for (const claim of waiting) await this.#provision(claim);
    const volumes = await this.api.list<PersistentVolume>(`${VOLUMES}?${simulatedOnly}`);
    for (const { metadata } of volumes.filter(isLeft)) await this.api.remove(`${VOLUMES}/${metadata?.name}`);
  }

  async #provision(claim: PersistentVolumeClaim): Promise<void> {
    const name = claim.spec?.storageClassName ?? '';
    if (name === '' || this.real.has(name)) return;
    const storageClass = await this.api.find<StorageClass>(`/apis/storage.k8s.io/v1/storageclasses/${name}`);
    if (storageClass === undefined) return;
    const chosen = claim.metadata?.annotations?.['volume.kubernetes.io/selected-node'];
    if (chosen === undefined && storageClass.volumeBindingMode === 'WaitForFirstConsumer') return;
    const node = chosen === undefined ? undefined : await this.api.find<Node>(`/api/v1/nodes/${chosen}`);
    if (!(await this.#hasSource(claim))) return;
    const made = disk(claim, storageClass, node?.metadata?.labels?.[ZONE]);
    const path = `${VOLUMES}/${made.metadata?.name}`;
    if ((await this.api.find(path)) === undefined) await this.api.create(VOLUMES, made);
  }

  /** A clone is made from a snapshot that is ready, and is no smaller than what was copied. */
  async #hasSource({ metadata, spec }: PersistentVolumeClaim): Promise<boolean> {
    const { dataSource } = spec ?? {};
    if (dataSource?.kind !== 'VolumeSnapshot') return dataSource === undefined;
    const path = `${SNAPSHOT_API}/namespaces/${metadata?.namespace}/volumesnapshots/${dataSource.name}`;
    const { status } = (await this.api.find<VolumeSnapshot>(path)) ?? {};
    const size = parseMemory(spec?.resources?.requests?.storage ?? '0');
    return status?.readyToUse === true && size >= parseMemory(status.restoreSize ?? '0');
  }
}

/** Released, or given up by the controller, which has no driver to delete it with. */
const isLeft = ({ spec, status }: PersistentVolume): boolean =>
  spec?.persistentVolumeReclaimPolicy === 'Delete' && ['Released', 'Failed'].includes(status?.phase ?? '');

function disk(claim: PersistentVolumeClaim, storageClass: StorageClass, zone: string | undefined): PersistentVolume {
  const { name, namespace, uid } = claim.metadata ?? {};
  const inZone = zone && {
    required: { nodeSelectorTerms: [{ matchExpressions: [{ key: ZONE, operator: 'In', values: [zone] }] }] },
  };
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: `simulated-${uid}`, labels: SIMULATED },
    spec: {
      accessModes: claim.spec?.accessModes,
      capacity: { storage: claim.spec?.resources?.requests?.storage ?? '1Gi' },
      claimRef: { apiVersion: 'v1', kind: 'PersistentVolumeClaim', name, namespace, uid },
      csi: { driver: storageClass.provisioner, volumeHandle: uid ?? '' },
      persistentVolumeReclaimPolicy: storageClass.reclaimPolicy,
      storageClassName: storageClass.metadata?.name,
      ...(inZone && { nodeAffinity: inZone }),
    },
  };
}
