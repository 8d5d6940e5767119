import type { PersistentVolumeClaimSpec } from 'kubernetes-types/core/v1';
import { parseGibibytes } from '../k8s/quantity';
import type { KindMap } from '../policy/kinds';
import { podTemplates } from '../policy/pod-templates';
import type { RenderedObject } from '../policy/rendered-object';

/** Volumes that a cluster makes for claims that are alike. */
export interface ClaimedVolumes {
  readonly namespace: string | undefined;
  /** What makes the claims, in the namespace. */
  readonly owner: string;
  /** Names of the claims. */
  readonly names: readonly string[];
  /** GiB of each. */
  readonly size: number;
  readonly storageClass: string | undefined;
}

/** The volumes of every claim: those of StatefulSets, one for each pod, and those that stand for themselves. */
export function claimedVolumes(objects: readonly RenderedObject[]): ClaimedVolumes[] {
  const made = podTemplates(objects).flatMap(({ claims, replicas, object, namespace }) =>
    claims.map(({ metadata, spec }) => {
      const set = object.json.metadata.name;
      const names = Array.from({ length: replicas }, (_, ordinal) => `${metadata?.name}-${set}-${ordinal}`);
      return { namespace, owner: `${set} ${metadata?.name}`, names, ...volumeOf(spec) };
    }),
  );
  const alone = objects
    .filter(({ json }) => json.kind === 'PersistentVolumeClaim')
    .map(({ json }) => {
      const { metadata, spec } = json as KindMap['PersistentVolumeClaim'];
      return { namespace: metadata.namespace, owner: metadata.name, names: [metadata.name], ...volumeOf(spec) };
    });
  return [...made, ...alone];
}

/** EBS makes whole GiB. */
const volumeOf = (spec: PersistentVolumeClaimSpec | undefined): Pick<ClaimedVolumes, 'size' | 'storageClass'> => ({
  size: Math.ceil(parseGibibytes(String(spec?.resources?.requests?.storage ?? '0'))),
  storageClass: spec?.storageClassName,
});
