import { BACKUP_TAG } from '../../lib/contract/cloud-names';
import type { Operator } from '../../lib/operators/operators';
import type { CloudEnvironment } from '../cloud-environment';
import { resourceTags } from './resource-tags';

/** An add-on of EKS. */
export interface AddOn {
  readonly name: string;
  /** Whether nodes need it to become ready, or it needs nodes to become active. */
  readonly installed: 'before nodes' | 'after nodes';
  /** Service account with a role of its own. @default none */
  readonly serviceAccount?: string;
  /** What is set otherwise than by default. @default nothing */
  readonly values?: (environment: CloudEnvironment) => object;
  /** Only where the environment names one of these. @default always */
  readonly operators?: readonly Operator[];
}

/**
 * The add-ons, in the order in which they are installed.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/workloads-add-ons-available-eks.html
 */
export const addOnTable: readonly AddOn[] = [
  // First: it gives the others their roles.
  { name: 'eks-pod-identity-agent', installed: 'before nodes' },
  {
    name: 'vpc-cni',
    installed: 'before nodes',
    serviceAccount: 'aws-node',
    values: () => ({
      enableNetworkPolicy: 'true',
      env: { ENABLE_PREFIX_DELEGATION: 'true', WARM_PREFIX_TARGET: '1' },
    }),
  },
  { name: 'kube-proxy', installed: 'before nodes' },
  { name: 'coredns', installed: 'after nodes' },
  {
    name: 'aws-ebs-csi-driver',
    installed: 'after nodes',
    serviceAccount: 'ebs-csi-controller-sa',
    // The charts render the storage class.
    values: (environment) => ({
      defaultStorageClass: { enabled: false },
      controller: { extraVolumeTags: volumeTags(environment) },
    }),
  },
  // Scaling by load reads it. Where machines do not follow the load, its pods would take room from those that pay.
  { name: 'metrics-server', installed: 'after nodes', operators: ['cluster-autoscaler', 'karpenter', 'keda'] },
  { name: 'snapshot-controller', installed: 'after nodes', operators: ['snapshot-controller'] },
];

const volumeTags = (environment: CloudEnvironment): Readonly<Record<string, string>> => ({
  ...resourceTags(environment),
  ...(environment.aws.backup?.volumes ? { [BACKUP_TAG]: environment.name } : {}),
});
