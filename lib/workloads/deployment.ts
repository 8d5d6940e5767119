import { ApiObject } from 'cdk8s';
import { type DeploymentStrategy, IntOrString, KubeDeployment } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Construct } from 'constructs';
import { volumesOf } from '../k8s/pod-volumes';
import type { WorkloadFacts } from '../k8s/workload-facts';
import { withLifecycles } from './lifecycles';
import { scale, statedReplicas } from './scaling';
import { Workload, type WorkloadProps } from './workload';

/** What a Deployment is made of. */
export interface DeploymentProps extends WorkloadProps {
  /** Seconds for which a new pod must have been ready before an old one goes. @default 0 */
  readonly minReadySeconds?: number;
  /** Seconds without a new pod that is ready after which a rollout counts as failed. @default 600 */
  readonly progressDeadlineSeconds?: number;
}

/** Pods that keep nothing; what a rollout does with the old ones is its strategy. */
export abstract class DeploymentWorkload extends Workload {
  readonly facts: WorkloadFacts;

  /** @throws Error when a program mounts a claim, which belongs to a StatefulSet */
  constructor(scope: Construct, name: string, props: DeploymentProps, strategy: DeploymentStrategy) {
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
        strategy,
        selector: { matchLabels: this.selector },
        template: this.podTemplate(),
      },
    });
    new ApiObject(this, 'deployment', withLifecycles(manifest, props, this.chart.cluster));
    scale(this, { kind: 'Deployment', name, labels: this.labels }, props.replicas);
    this.disruptionBudget();
  }
}

/** Equal pods that keep nothing: a new one is ready before an old one goes. */
export class StatelessDeployment extends DeploymentWorkload {
  constructor(scope: Construct, name: string, props: DeploymentProps) {
    const rollingUpdate = { maxSurge: IntOrString.fromNumber(1), maxUnavailable: IntOrString.fromNumber(0) };
    super(scope, name, props, { type: 'RollingUpdate', rollingUpdate });
  }
}

/** One pod that keeps nothing and of which a second one would be of no use: it ends before its successor starts. */
export class RecreatedDeployment extends DeploymentWorkload {
  constructor(scope: Construct, name: string, props: Omit<DeploymentProps, 'replicas' | 'minReadySeconds'>) {
    super(scope, name, { ...props, replicas: 1 }, { type: 'Recreate' });
  }
}
