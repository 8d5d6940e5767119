import { eachContainer } from '../../each-pod';
import { found } from '../../found';
import type { Rule } from '../../rule';

export const noPrivilegeEscalation: Rule = {
  id: 'no-privilege-escalation',
  refuses: 'a container whose processes may gain more rights than they started with',
  why: 'the profile restricted of Pod Security refuses the pod; a setuid program in the image would make its caller root',
  fix: 'set allowPrivilegeEscalation to false',
  check: eachContainer(function* ({ container, path }) {
    const value = container.securityContext?.allowPrivilegeEscalation;
    const message = `${found(value)}, must be false`;
    if (value !== false) yield { path: `${path}.securityContext.allowPrivilegeEscalation`, message };
  }),
};
