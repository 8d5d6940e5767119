import { eachPod } from '../../each-pod';
import { found } from '../../found';
import type { Rule } from '../../rule';
import { securityContexts } from '../../security-contexts';

const allowedTypes: readonly string[] = ['RuntimeDefault', 'Localhost'];
/** Before Kubernetes 1.30 profiles were annotations; they still count. */
const annotationPrefix = 'container.apparmor.security.beta.kubernetes.io/';
const allowedAnnotation = /^$|^runtime\/default$|^localhost\//;

export const apparmorConfined: Rule = {
  id: 'apparmor-confined',
  refuses: 'a container that runs without its AppArmor profile',
  why: 'the profile restricted of Pod Security refuses the pod; the profile is what keeps a container from files of the node',
  fix: 'remove appArmorProfile and its annotations, or use RuntimeDefault',
  check: eachPod(function* (pod) {
    for (const { path, context } of securityContexts(pod)) {
      const type = context.appArmorProfile?.type ?? 'RuntimeDefault';
      const message = `${found(type)}, must be "RuntimeDefault" or "Localhost"`;
      if (!allowedTypes.includes(type)) yield { path: `${path}.appArmorProfile.type`, message };
    }
    for (const [key, value] of Object.entries(pod.metadata.annotations ?? {})) {
      if (!key.startsWith(annotationPrefix) || allowedAnnotation.test(value)) continue;
      const message = `${found(value)}, must be "runtime/default" or "localhost/…"`;
      yield { path: `${pod.prefix}metadata.annotations["${key}"]`, message };
    }
  }),
};
