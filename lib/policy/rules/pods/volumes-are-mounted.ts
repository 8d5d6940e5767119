import { eachPod } from '../../each-pod';
import { found } from '../../found';
import { mountsOf, volumesOf } from '../../mounts';
import type { Rule } from '../../rule';

export const volumesAreMounted: Rule = {
  id: 'volumes-are-mounted',
  refuses: 'a volume or claim that no container of its pod mounts',
  why: 'a disk is paid for that nobody uses, while the program writes what should be kept somewhere else',
  fix: 'mount the volume where the program writes, or remove it',
  check: eachPod(function* (pod) {
    const mounted = new Set(mountsOf(pod).map(({ name }) => name));
    for (const { name, path } of volumesOf(pod))
      if (!mounted.has(name)) yield { path, message: `${found(name)} is mounted by no container` };
  }),
};
