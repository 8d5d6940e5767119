import { eachPod } from '../../each-pod';
import { found } from '../../found';
import type { Rule } from '../../rule';
import { containerContexts, securityContexts } from '../../security-contexts';

const allowed: readonly string[] = ['RuntimeDefault', 'Localhost'];

export const seccompProfileSet: Rule = {
  id: 'seccomp-profile-set',
  refuses: 'a container without a seccomp profile',
  why: 'the profile restricted of Pod Security refuses the pod; every system call of the kernel would be open to it',
  fix: 'set seccompProfile.type to RuntimeDefault for the pod',
  check: eachPod(function* (pod) {
    for (const { path, context } of securityContexts(pod)) {
      const type = context.seccompProfile?.type;
      const message = `${found(type)}, must be "RuntimeDefault" or "Localhost"`;
      if (type !== undefined && !allowed.includes(type)) yield { path: `${path}.seccompProfile.type`, message };
    }
    if (pod.spec.securityContext?.seccompProfile) return;
    for (const { path, context } of containerContexts(pod)) {
      const message = 'not set, neither here nor for the pod';
      if (!context.seccompProfile) yield { path: `${path}.seccompProfile.type`, message };
    }
  }),
};
