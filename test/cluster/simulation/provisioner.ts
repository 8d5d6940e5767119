import type { Node, PersistentVolume, PersistentVolumeClaim } from 'kubernetes-types/core/v1';
import type { StorageClass } from 'kubernetes-types/storage/v1';
import type { Api } from '../api/api';
import { SIMULATED, ZONE } from './marks';

/** What the drivers of a cloud do: every claim gets a disk in the zone of the node that the scheduler chose. */
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
  }

  async #provision(claim: PersistentVolumeClaim): Promise<void> {
    const name = claim.spec?.storageClassName ?? '';
    if (name === '' || this.real.has(name)) return;
    const storageClass = await this.api.find<StorageClass>(`/apis/storage.k8s.io/v1/storageclasses/${name}`);
    if (storageClass === undefined) return;
    const chosen = claim.metadata?.annotations?.['volume.kubernetes.io/selected-node'];
    if (chosen === undefined && storageClass.volumeBindingMode === 'WaitForFirstConsumer') return;
    const node = chosen === undefined ? undefined : await this.api.find<Node>(`/api/v1/nodes/${chosen}`);
    const made = disk(claim, storageClass, node?.metadata?.labels?.[ZONE]);
    const path = `/api/v1/persistentvolumes/${made.metadata?.name}`;
    if ((await this.api.find(path)) === undefined) await this.api.create('/api/v1/persistentvolumes', made);
  }
}

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
      persistentVolumeReclaimPolicy: 'Retain',
      storageClassName: storageClass.metadata?.name,
      ...(inZone && { nodeAffinity: inZone }),
    },
  };
}
