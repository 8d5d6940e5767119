import { ApiObject } from 'cdk8s';
import { KubeStatefulSet } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Construct } from 'constructs';
import { claimTemplate, volumesOf } from '../k8s/pod-volumes';
import type { ClaimVolume } from '../k8s/volumes';
import type { WorkloadFacts } from '../k8s/workload-facts';
import { headlessService, servicePorts } from '../traffic/services';
import { withLifecycles } from './lifecycles';
import { scale, statedReplicas } from './scaling';
import { Workload, type WorkloadProps } from './workload';

/** What a StatefulSet is made of. */
export interface StatefulSetProps extends WorkloadProps {
  /** Seconds for which an updated pod must have been ready before the next one is updated. @default 0 */
  readonly minReadySeconds?: number;
}

/** Pods with a name and volumes of their own; volumes outlive them on delete and on scale-down. */
abstract class StatefulSetWorkload extends Workload {
  readonly facts: WorkloadFacts;

  constructor(scope: Construct, name: string, props: StatefulSetProps, singleWriter: boolean) {
    super(scope, name, props);
    this.facts = this.describe('StatefulSet', singleWriter);
    const { cluster } = this.chart;
    const claims = volumesOf(this.programs).filter((volume): volume is ClaimVolume => volume.kind === 'claim');
    const manifest = KubeStatefulSet.manifest({
      metadata: { name, labels: this.labels },
      spec: {
        serviceName: this.headlessName,
        replicas: statedReplicas(props.replicas),
        minReadySeconds: props.minReadySeconds,
        // In order, a pod that never gets ready keeps the next revision, its own mend, from being rolled out.
        podManagementPolicy: 'Parallel',
        updateStrategy: { type: 'RollingUpdate' },
        persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Retain' },
        selector: { matchLabels: this.selector },
        template: this.podTemplate(),
        volumeClaimTemplates: claims.map((claim) => claimTemplate(claim, cluster.provider, this.selector)),
      },
    });
    new ApiObject(this, 'stateful-set', withLifecycles(manifest, props, this.chart.cluster));
    scale(this, { kind: 'StatefulSet', name, labels: this.labels }, props.replicas);
    this.disruptionBudget();
  }

  override complete(): void {
    const { headlessName, selector, labels } = this;
    const ports = servicePorts(this.programs, this.traffic.connectedPorts);
    headlessService(this, { name: headlessName, selector, labels, ports });
    super.complete();
  }

  /** Name of the Service that gives its pods their DNS names. */
  get headlessName(): string {
    return `${this.name}-headless`;
  }
}

/** One pod that alone writes its data: it ends before its successor starts, and there is never a second one. */
export class SingletonStatefulSet extends StatefulSetWorkload {
  constructor(scope: Construct, name: string, props: Omit<StatefulSetProps, 'replicas'>) {
    super(scope, name, { ...props, replicas: 1 }, true);
  }
}

/** Several pods, each with data of its own: they start together, and are updated one after the other. */
export class ReplicatedStatefulSet extends StatefulSetWorkload {
  constructor(scope: Construct, name: string, props: StatefulSetProps & Required<Pick<StatefulSetProps, 'replicas'>>) {
    super(scope, name, props, false);
  }
}
