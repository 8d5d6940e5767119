import { eachPod } from '../../each-pod';
import type { Rule } from '../../rule';

export const emptyDirLimited: Rule = {
  id: 'empty-dir-limited',
  refuses: 'an emptyDir volume without a size limit',
  why: 'it grows until the disk or the memory of the node is full, and other pods are evicted',
  fix: 'set emptyDir.sizeLimit',
  check: eachPod(function* ({ spec, prefix }) {
    for (const [index, { name, emptyDir }] of (spec.volumes ?? []).entries()) {
      const path = `${prefix}spec.volumes[${index}].emptyDir.sizeLimit`;
      if (emptyDir && emptyDir.sizeLimit === undefined) yield { path, message: `not set for the volume "${name}"` };
    }
  }),
};
