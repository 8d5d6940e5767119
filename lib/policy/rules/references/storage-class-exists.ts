import { claimSpecs } from '../../claims';
import { unresolved } from '../../references';
import type { Rule } from '../../rule';

export const storageClassExists: Rule = {
  id: 'storage-class-exists',
  refuses: 'a claim whose StorageClass does not exist',
  why: 'the volume is never made and the pod never scheduled',
  fix: 'use one that is rendered or that the provider brings, or list it under external',
  check: (cluster) =>
    unresolved(
      cluster,
      [...claimSpecs(cluster)].flatMap(({ object, path, spec }) => {
        const name = spec.storageClassName;
        return name ? [{ object, path: `${path}.storageClassName`, kind: 'StorageClass', name }] : [];
      }),
    ),
};
