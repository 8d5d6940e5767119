import type { KindMap } from './kinds';
import type { PodTemplate } from './pod-templates';
import type { Labels } from './selectors';

/** Pods of one StatefulSet that are told apart: more than anybody names one by one. */
const mostPods = 100;

/** The labels of the pods once created: a StatefulSet and a Job add their own to those of the template. */
export function createdLabels(pod: PodTemplate): Labels[] {
  const { kind, metadata } = pod.object.json;
  if (kind === 'Job')
    return [{ ...pod.labels, 'batch.kubernetes.io/job-name': metadata.name, 'job-name': metadata.name }];
  if (kind !== 'StatefulSet') return [pod.labels];
  return ordinals(pod).map((ordinal) => ({
    ...pod.labels,
    'statefulset.kubernetes.io/pod-name': `${metadata.name}-${ordinal}`,
    'apps.kubernetes.io/pod-index': `${ordinal}`,
  }));
}

/** Numbers that a StatefulSet gives its pods; one even while it is scaled to none. */
export function ordinals({ object, replicas }: PodTemplate): number[] {
  const { spec } = object.json as KindMap['StatefulSet'];
  const first = spec?.ordinals?.start ?? 0;
  return Array.from({ length: Math.min(Math.max(replicas, 1), mostPods) }, (_, index) => first + index);
}
