import { eachPod } from '../../each-pod';
import { found } from '../../found';
import type { Rule } from '../../rule';
import { securityContexts } from '../../security-contexts';

/** Types of containers; an empty one is the runtime's own choice. */
const types: readonly string[] = ['', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'];

export const selinuxOptionsDefault: Rule = {
  id: 'selinux-options-default',
  refuses: 'an SELinux user or role, or a type that is none of containers',
  why: 'the profile restricted of Pod Security refuses the pod; such a label takes away what keeps the container from the node',
  fix: 'remove seLinuxOptions',
  check: eachPod(function* (pod) {
    for (const { path, context } of securityContexts(pod)) {
      const { type = '', user, role } = context.seLinuxOptions ?? {};
      const at = `${path}.seLinuxOptions`;
      if (!types.includes(type)) yield { path: `${at}.type`, message: `${found(type)} is no type of containers` };
      if (user) yield { path: `${at}.user`, message: `${found(user)}, must not be set` };
      if (role) yield { path: `${at}.role`, message: `${found(role)}, must not be set` };
    }
  }),
};
