import type { AddOnName } from '../../lib/contract/add-ons';
import { BACKUP_TAG } from '../../lib/contract/cloud-names';
import { resourceTags } from '../../lib/contract/resource-tags';
import type { CloudEnvironment } from '../cloud-environment';

/** How an add-on of EKS is installed. */
export interface AddOn {
  /** Whether nodes need it to become ready, or it needs nodes to become active. */
  readonly installed: 'before nodes' | 'after nodes';
  /** What is set otherwise than by default. @default nothing */
  readonly values?: (environment: CloudEnvironment) => object;
}

/** The add-on by which all others have their roles. */
export const POD_IDENTITY_AGENT = 'eks-pod-identity-agent' satisfies AddOnName;

/** How each add-on is installed where a cluster has it. */
export const addOnTable: Readonly<Record<AddOnName, AddOn>> = {
  [POD_IDENTITY_AGENT]: { installed: 'before nodes' },
  'vpc-cni': {
    installed: 'before nodes',
    values: () => ({ enableNetworkPolicy: 'true', env: { ENABLE_PREFIX_DELEGATION: 'true' } }),
  },
  'kube-proxy': { installed: 'before nodes' },
  coredns: { installed: 'after nodes' },
  'aws-ebs-csi-driver': {
    installed: 'after nodes',
    values: (environment) => ({
      // The charts render one that encrypts.
      defaultStorageClass: { enabled: false },
      controller: { extraVolumeTags: volumeTags(environment) },
    }),
  },
  'metrics-server': { installed: 'after nodes' },
  'snapshot-controller': { installed: 'after nodes' },
};

const volumeTags = (environment: CloudEnvironment): Readonly<Record<string, string>> => ({
  ...resourceTags(environment),
  ...(environment.aws.backup?.volumes ? { [BACKUP_TAG]: environment.name } : {}),
});
