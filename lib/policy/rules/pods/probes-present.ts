import { eachContainer } from '../../each-pod';
import type { Rule } from '../../rule';

/** Kinds whose pods are meant to run for ever. */
const longRunning: readonly string[] = ['Deployment', 'StatefulSet', 'DaemonSet'];

export const probesPresent: Rule = {
  id: 'probes-present',
  refuses: 'a container of a Deployment, StatefulSet or DaemonSet without a readiness or liveness probe',
  why: 'traffic goes to a program that cannot answer, and one that hangs is never restarted',
  fix: 'add a readinessProbe that asks for service and a livenessProbe that asks for life',
  check: eachContainer(function* ({ container, path, ends }, pod) {
    if (ends || !longRunning.includes(pod.object.json.kind)) return;
    for (const probe of ['readinessProbe', 'livenessProbe'] as const)
      if (!container[probe]) yield { path: `${path}.${probe}`, message: 'not set' };
  }),
};
