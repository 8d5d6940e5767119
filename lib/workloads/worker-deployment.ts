import { IntOrString } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Construct } from 'constructs';
import { type DeploymentProps, DeploymentWorkload } from './deployment';

/** Seconds that a first node with a GPU, a large image and what a worker loads may take together. */
const PATIENCE = 3600;

/**
 * Equal pods that work off a queue, from none: an old one ends before a new one starts, since there may be as many GPUs as
 * workers and no more, and nobody waits for an answer.
 */
export class WorkerDeployment extends DeploymentWorkload {
  constructor(scope: Construct, name: string, props: Omit<DeploymentProps, 'minReadySeconds'>) {
    const rollingUpdate = { maxSurge: IntOrString.fromNumber(0), maxUnavailable: IntOrString.fromNumber(1) };
    const { progressDeadlineSeconds = PATIENCE } = props;
    super(scope, name, { ...props, progressDeadlineSeconds }, { type: 'RollingUpdate', rollingUpdate });
  }
}
