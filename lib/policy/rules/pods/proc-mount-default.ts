import { eachContainer } from '../../each-pod';
import { found } from '../../found';
import type { Rule } from '../../rule';

export const procMountDefault: Rule = {
  id: 'proc-mount-default',
  refuses: 'a container that sees /proc unmasked',
  why: 'the profile restricted of Pod Security refuses the pod; /proc shows and changes settings of the kernel',
  fix: 'remove procMount',
  check: eachContainer(function* ({ container, path }) {
    const value = container.securityContext?.procMount ?? 'Default';
    const message = `${found(value)}, must be "Default"`;
    if (value !== 'Default') yield { path: `${path}.securityContext.procMount`, message };
  }),
};
