import { eachPod } from '../../each-pod';
import type { Rule } from '../../rule';
import { securityContexts } from '../../security-contexts';

export const noWindowsHostProcess: Rule = {
  id: 'no-windows-host-process',
  refuses: 'a Windows container that is a process of the node',
  why: 'the profile restricted of Pod Security refuses the pod; it has every right on the node',
  fix: 'remove windowsOptions.hostProcess',
  check: eachPod(function* (pod) {
    for (const { path, context } of securityContexts(pod))
      if (context.windowsOptions?.hostProcess)
        yield { path: `${path}.windowsOptions.hostProcess`, message: 'true, must be false' };
  }),
};
