import { KubeDaemonSet } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Construct } from 'constructs';
import type { NodeExceptions, WorkloadFacts } from '../k8s/workload-facts';
import { Workload, type WorkloadProps } from './workload';

/** What a DaemonSet is made of. */
export interface DaemonSetProps
  extends Omit<WorkloadProps, 'replicas' | 'interchangeable' | 'stickySeconds' | 'permissions'> {
  /** What it does on its node that other pods may not, with the reasons. @default nothing */
  readonly exceptions?: NodeExceptions;
}

/** One pod on every node of a pool, which works on that node; drains leave it alone. */
export class NodeDaemonSet extends Workload {
  readonly facts: WorkloadFacts;

  constructor(scope: Construct, name: string, { exceptions, ...props }: DaemonSetProps) {
    super(scope, name, props);
    this.facts = { ...this.describe('DaemonSet', false), exceptions };
    new KubeDaemonSet(this, 'daemon-set', {
      metadata: { name, labels: this.labels },
      spec: {
        updateStrategy: { type: 'RollingUpdate' },
        selector: { matchLabels: this.selector },
        template: this.podTemplate(),
      },
    });
  }
}
