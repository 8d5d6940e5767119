import { BACKUP_TAG } from '../../lib/contract/cloud-names';
import { resourceTags } from '../../lib/contract/resource-tags';
import type { Operator } from '../../lib/operators/operators';
import type { CloudEnvironment } from '../cloud-environment';

/** An add-on of EKS. */
export interface AddOn {
  readonly name: string;
  /** Whether nodes need it to become ready, or it needs nodes to become active. */
  readonly installed: 'before nodes' | 'after nodes';
  /** What is set otherwise than by default. @default nothing */
  readonly values?: (environment: CloudEnvironment) => object;
  /** Only where the environment names one of these. @default everywhere */
  readonly operators?: readonly Operator[];
}

/** The add-on by which all others have their roles. */
export const POD_IDENTITY_AGENT = 'eks-pod-identity-agent';

/**
 * The add-ons of a cluster.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/workloads-add-ons-available-eks.html
 */
export const addOnTable: readonly AddOn[] = [
  { name: POD_IDENTITY_AGENT, installed: 'before nodes' },
  {
    name: 'vpc-cni',
    installed: 'before nodes',
    values: () => ({ enableNetworkPolicy: 'true', env: { ENABLE_PREFIX_DELEGATION: 'true' } }),
  },
  { name: 'kube-proxy', installed: 'before nodes' },
  { name: 'coredns', installed: 'after nodes' },
  {
    name: 'aws-ebs-csi-driver',
    installed: 'after nodes',
    values: (environment) => ({
      // The charts render one that encrypts.
      defaultStorageClass: { enabled: false },
      controller: { extraVolumeTags: volumeTags(environment) },
    }),
  },
  // Read by what scales with load. Its two pods would not fit beside the others on a cluster of one small machine.
  { name: 'metrics-server', installed: 'after nodes', operators: ['cluster-autoscaler', 'karpenter', 'keda'] },
  { name: 'snapshot-controller', installed: 'after nodes', operators: ['snapshot-controller'] },
];

const volumeTags = (environment: CloudEnvironment): Readonly<Record<string, string>> => ({
  ...resourceTags(environment),
  ...(environment.aws.backup?.volumes ? { [BACKUP_TAG]: environment.name } : {}),
});
