import type { JobSpec } from 'kubernetes-types/batch/v1';
import type { RenderedCluster } from './rendered-cluster';
import type { RenderedObject } from './rendered-object';

/** How a Job runs, wherever it stands. */
export interface PlacedJobSpec {
  readonly object: RenderedObject;
  /** Field path of the specification inside the object. */
  readonly path: string;
  readonly spec: Partial<JobSpec>;
}

/** The specification of every Job, and of the Jobs that CronJobs make. */
export function jobSpecs(cluster: RenderedCluster): PlacedJobSpec[] {
  return [
    ...cluster.ofKind('Job').map((object) => ({ object, path: 'spec', spec: object.json.spec ?? {} })),
    ...cluster.ofKind('CronJob').map((object) => {
      return { object, path: 'spec.jobTemplate.spec', spec: object.json.spec?.jobTemplate.spec ?? {} };
    }),
  ];
}
