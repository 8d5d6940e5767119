import { knownPods } from '../../known-pods';
import { configuredListeners, declaredListeners, type Listener } from '../../listeners';
import { containersOf } from '../../pod-templates';
import type { Rule, Violation } from '../../rule';

export const podPortsDiffer: Rule = {
  id: 'pod-ports-differ',
  refuses: 'two programs of one pod, or two settings of one program, that listen on the same port',
  why: 'containers share the network of their pod, so that the second one to start ends at once',
  fix: 'give one of them another port',
  *check(cluster) {
    const withPrograms = new Map(knownPods(cluster).map((known) => [known.pod, known]));
    for (const pod of cluster.pods) {
      const known = withPrograms.get(pod);
      if (known === undefined && containersOf(pod).length === 1) continue;
      yield* clashes([...declaredListeners(pod), ...(known ? configuredListeners(cluster, known) : [])]);
    }
  },
};

function* clashes(listeners: readonly Listener[]): Iterable<Violation> {
  const byPort = new Map<string, Listener>();
  for (const listener of listeners) {
    const { object, path, port, protocol, called } = listener;
    const key = `${port}/${protocol}`;
    const other = byPort.get(key);
    if (other === undefined || isSame(other, listener)) byPort.set(key, listener);
    else yield { object, path, message: `${key} by ${called}, and by ${other.called}` };
  }
}

/** Whether a container declares the port that its own setting names. */
function isSame(one: Listener, other: Listener): boolean {
  if (one.container !== other.container) return false;
  return one.setting === undefined || other.setting === undefined || one.setting === other.setting;
}
