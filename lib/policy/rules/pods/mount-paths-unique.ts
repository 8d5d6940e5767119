import { eachContainer } from '../../each-pod';
import { found } from '../../found';
import type { Rule } from '../../rule';

export const mountPathsUnique: Rule = {
  id: 'mount-paths-unique',
  refuses: 'two mounts of a container at one path',
  why: 'the API server refuses the object, or one volume hides the other',
  fix: 'give each volume its own path',
  check: eachContainer(function* ({ container, path }) {
    const volumes = new Map<string, string>();
    for (const [index, { name, mountPath }] of (container.volumeMounts ?? []).entries()) {
      const place = mountPath.replace(/\/+$/, '');
      const other = volumes.get(place);
      const message = `${found(mountPath)} is the path of the volume "${other}" already`;
      if (other !== undefined) yield { path: `${path}.volumeMounts[${index}].mountPath`, message };
      else volumes.set(place, name);
    }
  }),
};
