import { eachPod } from '../../each-pod';
import type { Rule } from '../../rule';
import { containerContexts, securityContexts } from '../../security-contexts';

export const runsAsNonRoot: Rule = {
  id: 'runs-as-non-root',
  refuses: 'a container that may run as root',
  why: 'the profile restricted of Pod Security refuses the pod; root in a container that breaks out is root on the node',
  fix: 'set runAsNonRoot to true for the pod or the container, and a runAsUser other than 0',
  check: eachPod(function* (pod) {
    for (const { path, context } of securityContexts(pod)) {
      if (context.runAsUser === 0) yield { path: `${path}.runAsUser`, message: '0 is root' };
      if (context.runAsNonRoot === false) yield { path: `${path}.runAsNonRoot`, message: 'false, must be true' };
    }
    if (pod.spec.securityContext?.runAsNonRoot !== undefined) return;
    for (const { path, context } of containerContexts(pod)) {
      const message = 'not set, neither here nor for the pod';
      if (context.runAsNonRoot === undefined) yield { path: `${path}.runAsNonRoot`, message };
    }
  }),
};
