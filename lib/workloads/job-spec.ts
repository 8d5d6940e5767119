import type { JobSpec, PodTemplateSpec } from 'cdk8s-plus-28/lib/imports/k8s';

/** Runs of a pod until one of them succeeds, three at most. */
export function jobSpec(template: PodTemplateSpec, deadline: number): JobSpec {
  const { metadata, spec } = template;
  if (spec === undefined) throw new Error('a Job has no pod');
  return {
    backoffLimit: 2,
    activeDeadlineSeconds: deadline,
    template: { metadata, spec: { ...spec, restartPolicy: 'Never' } },
  };
}
