import { eachPod } from '../../each-pod';
import { found } from '../../found';
import type { Rule } from '../../rule';

/** Fields of a volume under Pod Security restricted; `hostPath` is left to the rule that refuses all of the node. */
const allowed: readonly string[] = [
  'name',
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'hostPath',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
];

export const volumeTypesAllowed: Rule = {
  id: 'volume-types-allowed',
  refuses: 'a volume that mounts storage of the network or of the provider directly',
  why: 'the profile restricted of Pod Security refuses the pod; such volumes bypass claims, quotas and the rights on them',
  fix: 'use a claim, emptyDir, ConfigMap, Secret, projected, downwardAPI, csi, ephemeral or image volume',
  check: eachPod(function* ({ spec, prefix }) {
    for (const [index, volume] of (spec.volumes ?? []).entries()) {
      for (const type of Object.keys(volume)) {
        const message = `${found(volume.name)} is of a type that pods may not use`;
        if (!allowed.includes(type)) yield { path: `${prefix}spec.volumes[${index}].${type}`, message };
      }
    }
  }),
};
