import { eachContainer } from '../../each-pod';
import type { Rule } from '../../rule';

export const ephemeralStorageRequested: Rule = {
  id: 'ephemeral-storage-requested',
  refuses: 'a container that does not say how much of the disk of its node it needs',
  why: 'logs and emptyDir volumes fill that disk, and the kubelet evicts pods that did nothing wrong',
  fix: 'set resources.requests.ephemeral-storage',
  check: eachContainer(function* ({ container: { resources }, path }) {
    const value = resources?.requests?.['ephemeral-storage'];
    if (value === undefined) yield { path: `${path}.resources.requests.ephemeral-storage`, message: 'not set' };
  }),
};
