import { eachPod } from '../../each-pod';
import { found } from '../../found';
import { mountsOf, volumesOf } from '../../mounts';
import type { Rule } from '../../rule';

export const mountsHaveVolumes: Rule = {
  id: 'mounts-have-volumes',
  refuses: 'a mount of a volume that the pod does not have',
  why: 'the API server refuses the object, or the StatefulSet never gets a pod',
  fix: 'add the volume or its claim template, or correct the name',
  check: eachPod(function* (pod) {
    const volumes = new Set(volumesOf(pod).map(({ name }) => name));
    for (const { name, path } of mountsOf(pod)) {
      if (volumes.has(name)) continue;
      const message = `${found(name)} is no volume of the pod; its volumes: ${[...volumes].join(', ') || 'none'}`;
      yield { path: `${path}.name`, message };
    }
  }),
};
