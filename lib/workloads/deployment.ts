import { ApiObject } from 'cdk8s';
import { IntOrString, KubeDeployment } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Construct } from 'constructs';
import { volumesOf } from '../k8s/pod-volumes';
import type { WorkloadFacts } from '../k8s/workload-facts';
import { withDrains } from './drain';
import { scale, statedReplicas } from './scaling';
import { Workload, type WorkloadProps } from './workload';

/** What a Deployment is made of. */
export interface DeploymentProps extends WorkloadProps {
  /** Seconds for which a new pod must have been ready before an old one goes. @default 0 */
  readonly minReadySeconds?: number;
  /** Seconds without a new pod that is ready after which a rollout counts as failed. @default 600 */
  readonly progressDeadlineSeconds?: number;
}

/** Equal pods that keep nothing: a new one is ready before an old one goes. */
export class StatelessDeployment extends Workload {
  readonly facts: WorkloadFacts;

  /** @throws Error when a program mounts a claim, which belongs to a StatefulSet */
  constructor(scope: Construct, name: string, props: DeploymentProps) {
    super(scope, name, props);
    const { minReadySeconds, progressDeadlineSeconds } = props;
    this.facts = this.describe('Deployment', false);
    const kept = volumesOf(this.programs).find(({ kind }) => kind === 'claim');
    if (kept !== undefined) throw new Error(`${name} mounts the claim ${kept.name}: use a StatefulSet`);
    const manifest = KubeDeployment.manifest({
      metadata: { name, labels: this.labels },
      spec: {
        replicas: statedReplicas(props.replicas),
        minReadySeconds,
        progressDeadlineSeconds,
        strategy: {
          type: 'RollingUpdate',
          rollingUpdate: { maxSurge: IntOrString.fromNumber(1), maxUnavailable: IntOrString.fromNumber(0) },
        },
        selector: { matchLabels: this.selector },
        template: this.podTemplate(),
      },
    });
    new ApiObject(this, 'deployment', withDrains(manifest, props));
    scale(this, { kind: 'Deployment', name, labels: this.labels }, props.replicas);
    this.disruptionBudget();
  }
}
