import { eachContainer } from '../../each-pod';
import { found } from '../../found';
import type { Rule } from '../../rule';

/** The only one that Pod Security restricted lets a container add: it opens ports below 1024. */
const allowed = 'NET_BIND_SERVICE';

export const capabilitiesDropped: Rule = {
  id: 'capabilities-dropped',
  refuses: 'a container that does not drop all capabilities, or adds others than NET_BIND_SERVICE',
  why: 'the profile restricted of Pod Security refuses the pod; capabilities are the parts of which the power of root is made',
  fix: 'set capabilities.drop to [ALL] and add nothing but NET_BIND_SERVICE',
  check: eachContainer(function* ({ container, path }) {
    const { drop, add = [] } = container.securityContext?.capabilities ?? {};
    const at = `${path}.securityContext.capabilities`;
    if (!drop?.includes('ALL')) yield { path: `${at}.drop`, message: `${found(drop)}, must contain "ALL"` };
    for (const [index, capability] of add.entries()) {
      const message = `${found(capability)}, only "${allowed}" may be added`;
      if (capability !== allowed) yield { path: `${at}.add[${index}]`, message };
    }
  }),
};
