import { eachContainer } from '../../each-pod';
import { found } from '../../found';
import type { Rule } from '../../rule';

export const rootFilesystemReadOnly: Rule = {
  id: 'root-filesystem-read-only',
  refuses: 'a container that can write to its root filesystem',
  why: 'an intruder can change the program, and what the program writes there is lost without anybody noticing',
  fix: 'set readOnlyRootFilesystem to true and mount a volume on every path that the program writes',
  check: eachContainer(function* ({ container, path }) {
    const value = container.securityContext?.readOnlyRootFilesystem;
    const message = `${found(value)}, must be true`;
    if (value !== true) yield { path: `${path}.securityContext.readOnlyRootFilesystem`, message };
  }),
};
