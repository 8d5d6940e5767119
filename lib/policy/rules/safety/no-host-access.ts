import { eachPod } from '../../each-pod';
import { found } from '../../found';
import { containersOf } from '../../pod-templates';
import type { Rule } from '../../rule';

const hostNamespaces = ['hostNetwork', 'hostPID', 'hostIPC'] as const;

export const noHostAccess: Rule = {
  id: 'no-host-access',
  refuses: 'hostPath volumes, the network, processes or ports of the node, and privileged containers',
  why: 'whoever breaks into such a pod owns the node and every pod on it',
  fix: 'remove the field: claims, Services and plain containers serve without the node',
  check: eachPod(function* (pod) {
    const { spec, prefix } = pod;
    for (const field of hostNamespaces)
      if (spec[field]) yield { path: `${prefix}spec.${field}`, message: 'true shares it with the node' };
    for (const [index, { hostPath }] of (spec.volumes ?? []).entries()) {
      const message = `${found(hostPath?.path)} is a folder of the node`;
      if (hostPath) yield { path: `${prefix}spec.volumes[${index}].hostPath`, message };
    }
    for (const { container, path } of containersOf(pod)) {
      if (container.securityContext?.privileged)
        yield { path: `${path}.securityContext.privileged`, message: 'true gives it every right on the node' };
      for (const [index, { hostPort }] of (container.ports ?? []).entries())
        if (hostPort) yield { path: `${path}.ports[${index}].hostPort`, message: `${hostPort} is opened on the node` };
    }
  }),
};
