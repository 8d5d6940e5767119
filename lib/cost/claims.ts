import type { PersistentVolumeClaimSpec } from 'kubernetes-types/core/v1';
import { parseGibibytes } from '../k8s/quantity';
import { podClaims } from '../policy/claims';
import type { KindMap } from '../policy/kinds';
import { podTemplates } from '../policy/pod-templates';
import type { RenderedObject } from '../policy/rendered-object';
import { replicaRanges } from '../policy/scalers';
import { exactly, type Range } from './range';

/** Volumes that a cluster makes for claims that are alike. */
export interface ClaimedVolumes {
  readonly namespace: string | undefined;
  /** What makes the claims, in the namespace. */
  readonly owner: string;
  /** Names of the claims, as far as they are known. */
  readonly names: readonly string[];
  readonly count: Range;
  /** GiB of each. */
  readonly size: number;
  readonly storageClass: string | undefined;
}

/** The volumes of every claim: those of pods, one for each, and those that stand for themselves. */
export function claimedVolumes(objects: readonly RenderedObject[]): ClaimedVolumes[] {
  const rangeOf = replicaRanges(objects);
  const made = podTemplates(objects).flatMap((pod) => {
    const { name } = pod.object.json.metadata;
    const { minimum, maximum } = rangeOf(pod);
    return [...podClaims(pod)].map(({ volume, spec, ephemeral }) => {
      const names = Array.from({ length: ephemeral ? 0 : maximum }, (_, ordinal) => `${volume}-${name}-${ordinal}`);
      const count: Range = [minimum, maximum];
      return { namespace: pod.namespace, owner: `${name} ${volume}`, names, count, ...volumeOf(spec) };
    });
  });
  const alone = objects
    .filter(({ json }) => json.kind === 'PersistentVolumeClaim')
    .map(({ json }) => {
      const { metadata, spec } = json as KindMap['PersistentVolumeClaim'];
      const { namespace, name } = metadata;
      return { namespace, owner: name, names: [name], count: exactly(1), ...volumeOf(spec) };
    });
  return [...made, ...alone];
}

/** EBS makes whole GiB. */
const volumeOf = (spec: PersistentVolumeClaimSpec | undefined): Pick<ClaimedVolumes, 'size' | 'storageClass'> => ({
  size: Math.ceil(parseGibibytes(String(spec?.resources?.requests?.storage ?? '0'))),
  storageClass: spec?.storageClassName,
});
