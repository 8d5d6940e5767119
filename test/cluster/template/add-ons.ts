import * as z from 'zod';
import type { SystemPods } from '../../../lib/contract/system-pods';
import { eksAddOns } from '../../../lib/providers/eks-add-ons';
import { propertiesOf, type Template } from './template';

/** Those that the charts count on too. */
const counted = (...names: string[]): SystemPods[] => eksAddOns.filter(({ name }) => names.includes(name));

/** Pods of the add-ons of EKS, as they are installed by default. */
const podsOf: Readonly<Record<string, readonly SystemPods[]>> = {
  'vpc-cni': counted('aws-node'),
  'kube-proxy': counted('kube-proxy'),
  'eks-pod-identity-agent': counted('eks-pod-identity-agent'),
  'aws-ebs-csi-driver': counted('ebs-csi-node', 'ebs-csi-controller'),
  coredns: counted('coredns'),
  // Two: https://repost.aws/articles/ARo3gNWB0fTaOUSasgws8VBA, of kubernetes-sigs/metrics-server: charts/metrics-server
  'metrics-server': [{ name: 'metrics-server', count: 2, cpu: 100, memory: 200 }],
  // https://github.com/kubernetes-csi/external-snapshotter: deploy/kubernetes/snapshot-controller
  'snapshot-controller': [{ name: 'snapshot-controller', count: 2, cpu: 0, memory: 0 }],
};

const addOn = z.object({ AddonName: z.string() });

/**
 * Pods of the add-ons that CloudFormation installs.
 *
 * @throws Error where it is not known what an add-on runs
 */
export function addOnPods(cluster: Template): SystemPods[] {
  return propertiesOf(cluster, 'AWS::EKS::Addon', addOn).flatMap(({ AddonName }) => {
    const pods = podsOf[AddonName];
    if (pods === undefined) throw new Error(`it is not known which pods the add-on ${AddonName} runs`);
    return pods;
  });
}
