import { podRequests } from '../../../k8s/pod-requests';
import { found } from '../../found';
import type { Rule } from '../../rule';

export const gpuPodsDoNotSurge: Rule = {
  id: 'gpu-pods-do-not-surge',
  refuses: 'a Deployment with GPUs that makes a new pod before an old one goes',
  why: 'the new pod waits for a GPU that the old one holds: where all machines are in use the rollout never ends, and elsewhere it starts a machine for minutes',
  fix: 'set strategy.rollingUpdate to maxSurge 0 and maxUnavailable 1, or strategy.type to Recreate',
  *check(cluster) {
    const podOf = new Map(cluster.pods.map((pod) => [pod.object.json, pod]));
    for (const object of cluster.ofKind('Deployment')) {
      const { type = 'RollingUpdate', rollingUpdate } = object.json.spec?.strategy ?? {};
      const spec = podOf.get(object.json)?.spec;
      if (spec === undefined || podRequests(spec).gpus === 0 || type === 'Recreate') continue;
      const surge = rollingUpdate?.maxSurge;
      if (surge !== undefined && Number.parseInt(String(surge), 10) === 0) continue;
      yield { object, path: 'spec.strategy.rollingUpdate.maxSurge', message: `${found(surge)}, must be 0` };
    }
  },
};
