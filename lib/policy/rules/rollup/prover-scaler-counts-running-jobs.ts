import type { Place } from '../../each-pod';
import { found } from '../../found';
import { type AnyObject, objectKey } from '../../rendered-cluster';
import { rollupOf, rollupPods } from '../../rollup-pods';
import type { Rule } from '../../rule';
import { scalers } from '../../scalers';

interface Spec {
  readonly triggers?: readonly { readonly metadata?: Readonly<Record<string, string>> }[];
  readonly fallback?: { readonly behavior?: string };
}

export const proverScalerCountsRunningJobs: Rule = {
  id: 'prover-scaler-counts-running-jobs',
  refuses: 'a ScaledObject of pods of a rollup that counts other jobs than those that wait and run there, or guesses',
  why: 'workers end in the middle of a proof when nothing waits, when another rollup is idle or when Prometheus is gone',
  fix: 'count jobs of type "queued|in_progress" of this rollup, with activationThreshold "0", ignoreNullValues "false" and a fallback of behavior currentReplicas',
  *check(cluster) {
    const rollups = new Map(
      rollupPods(cluster).map((pod) => {
        const { kind, metadata } = pod.object.json;
        return [objectKey(kind, metadata.name, pod.namespace), rollupOf(pod)];
      }),
    );
    for (const { object, target } of scalers(cluster.objects)) {
      const rollup = rollups.get(target);
      if (rollup === undefined || object.json.kind !== 'ScaledObject') continue;
      for (const place of wrongPlaces(((object as AnyObject).json.spec ?? {}) as Spec, rollup))
        yield { object, ...place };
    }
  },
};

function* wrongPlaces({ triggers = [], fallback }: Spec, rollup: string): Iterable<Place> {
  for (const [index, { metadata = {} }] of triggers.entries()) {
    const at = `spec.triggers[${index}].metadata`;
    const { query, activationThreshold, ignoreNullValues } = metadata;
    for (const [part, missing] of [
      ['in_progress', 'does not count jobs that are being worked on'],
      [`rollup="${rollup}"`, `does not name the rollup ${rollup}`],
    ] as const) {
      if (!query?.includes(part)) yield { path: `${at}.query`, message: `${found(query)} ${missing}` };
    }
    if (activationThreshold !== '0')
      yield {
        path: `${at}.activationThreshold`,
        message: `${found(activationThreshold)}, and the first job must be enough`,
      };
    if (ignoreNullValues !== 'false')
      yield { path: `${at}.ignoreNullValues`, message: `${found(ignoreNullValues)}, so that no answer means no job` };
  }
  if (fallback?.behavior !== 'currentReplicas')
    yield {
      path: 'spec.fallback.behavior',
      message: `${found(fallback?.behavior)} ends workers when Prometheus is gone`,
    };
}
