import { KubeCronJob } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Construct } from 'constructs';
import type { WorkloadFacts } from '../k8s/workload-facts';
import { jobSpec } from './job-spec';
import { Workload, type WorkloadProps } from './workload';

/** What a scheduled job is made of. */
export interface ScheduledJobProps extends Omit<WorkloadProps, 'replicas'> {
  /** Cron expression, UTC. */
  readonly schedule: string;
  /** Seconds after which a run is stopped as failed. */
  readonly deadline: number;
}

/** A program that runs to its end by the clock, never twice at once. */
export class ScheduledJob extends Workload {
  readonly facts: WorkloadFacts;

  constructor(scope: Construct, name: string, props: ScheduledJobProps) {
    super(scope, name, { priority: 'batch', ...props });
    this.facts = this.describe('CronJob', false);
    new KubeCronJob(this, 'cron-job', {
      metadata: { name, labels: this.labels },
      spec: {
        schedule: props.schedule,
        timeZone: 'Etc/UTC',
        concurrencyPolicy: 'Forbid',
        startingDeadlineSeconds: 3600,
        successfulJobsHistoryLimit: 1,
        failedJobsHistoryLimit: 3,
        jobTemplate: {
          metadata: { labels: { ...this.chart.labels, ...this.labels } },
          spec: jobSpec(this.podTemplate(), props.deadline),
        },
      },
    });
  }
}
