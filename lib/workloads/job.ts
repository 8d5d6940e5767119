import { KubeJob } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Construct } from 'constructs';
import { contentHash } from '../k8s/config-files';
import type { WorkloadFacts } from '../k8s/workload-facts';
import { jobSpec } from './job-spec';
import { Workload, type WorkloadProps } from './workload';

/** What a job that runs once is made of. */
export interface OneTimeJobProps extends Omit<WorkloadProps, 'replicas'> {
  /** Seconds after which it is stopped as failed. */
  readonly deadline: number;
}

/** Seconds for which a finished job can be looked at. */
const KEPT = 7 * 24 * 3600;

/**
 * A program that runs to its end once. A Job cannot be changed: its name has a hash of what it runs, so that another
 * content is another Job. What it did it must find done when it runs again, as it does when its Job was removed and the
 * files are applied anew.
 */
export class OneTimeJob extends Workload {
  readonly facts: WorkloadFacts;

  constructor(scope: Construct, name: string, props: OneTimeJobProps) {
    super(scope, name, { priority: 'batch', ...props });
    const spec = { ...jobSpec(this.podTemplate(), props.deadline), ttlSecondsAfterFinished: KEPT };
    const named = `${name}-${contentHash(JSON.stringify(spec))}`;
    this.facts = { ...this.describe('Job', false), name: named };
    new KubeJob(this, 'job', { metadata: { name: named, labels: this.labels }, spec });
  }
}
