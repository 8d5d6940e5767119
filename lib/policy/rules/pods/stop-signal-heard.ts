import type { Lifecycle } from 'kubernetes-types/core/v1';
import { isPublishedServer } from '../../../programs/rollup/zk-stack/images';
import { found } from '../../found';
import { containersOf } from '../../pod-templates';
import type { Rule } from '../../rule';

/** The field is younger than the types. */
type SignalledLifecycle = Lifecycle & { readonly stopSignal?: string };

export const stopSignalHeard: Rule = {
  id: 'stop-signal-heard',
  refuses: 'a program that does not hear the signal that is to end it, and a stop signal in a pod that names no system',
  why: 'the kubelet kills the program while it writes, at the end of a grace period that it waits for in vain',
  fix: 'use an image that sets STOPSIGNAL, or set lifecycle.stopSignal and os.name where the cluster takes them',
  *check(cluster) {
    for (const pod of cluster.pods) {
      const { object, prefix, spec } = pod;
      const signals = containersOf(pod).map(({ container, path, ends }) => {
        const { stopSignal }: SignalledLifecycle = container.lifecycle ?? {};
        const deaf = !ends && isPublishedServer(container.image ?? '') && stopSignal !== 'SIGINT';
        return { stopSignal, deaf, path: `${path}.lifecycle.stopSignal` };
      });
      for (const { stopSignal, deaf, path } of signals)
        if (deaf) yield { object, path, message: `${found(stopSignal)}, but the program hears SIGINT only` };
      if (signals.every(({ stopSignal }) => stopSignal === undefined) || spec.os?.name !== undefined) continue;
      yield { object, path: `${prefix}spec.os.name`, message: 'not set, without which the API refuses stop signals' };
    }
  },
};
