import { eachContainer } from '../../each-pod';
import { found } from '../../found';
import { handlers } from '../../handlers';
import type { Rule } from '../../rule';

export const probesStayInPod: Rule = {
  id: 'probes-stay-in-pod',
  refuses: 'a probe or hook that names a host',
  why: 'the profile restricted of Pod Security refuses the pod; the kubelet would connect for it to where the pod may not',
  fix: 'remove host: probes ask the pod itself, and a Host header goes into httpHeaders',
  check: eachContainer(function* (container) {
    for (const { path, action } of handlers(container)) {
      for (const field of ['httpGet', 'tcpSocket'] as const) {
        const host = action[field]?.host;
        if (host) yield { path: `${path}.${field}.host`, message: `${found(host)}, must not be set` };
      }
    }
  }),
};
