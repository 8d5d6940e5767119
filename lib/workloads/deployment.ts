import { IntOrString, KubeDeployment } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Construct } from 'constructs';
import { volumesOf } from '../k8s/pod-volumes';
import type { WorkloadFacts } from '../k8s/workload-facts';
import { Workload, type WorkloadProps } from './workload';

/** Equal pods that keep nothing: a new one is ready before an old one goes. */
export class StatelessDeployment extends Workload {
  readonly facts: WorkloadFacts;

  /** @throws Error when a program mounts a claim, which belongs to a StatefulSet */
  constructor(scope: Construct, name: string, props: WorkloadProps) {
    super(scope, name, props);
    this.facts = this.describe('Deployment', false);
    const kept = volumesOf(this.programs).find(({ kind }) => kind === 'claim');
    if (kept !== undefined) throw new Error(`${name} mounts the claim ${kept.name}: use a StatefulSet`);
    new KubeDeployment(this, 'deployment', {
      metadata: { name, labels: this.labels },
      spec: {
        replicas: props.replicas ?? 1,
        strategy: {
          type: 'RollingUpdate',
          rollingUpdate: { maxSurge: IntOrString.fromNumber(1), maxUnavailable: IntOrString.fromNumber(0) },
        },
        selector: { matchLabels: this.selector },
        template: this.podTemplate(),
      },
    });
    this.disruptionBudget();
  }
}
