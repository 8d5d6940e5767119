import { type AddOnName, addOnsFor } from '../contract/add-ons';
import type { SystemPods } from '../contract/system-pods';
import type { Operator } from '../operators/operators';

/** Pods of the add-ons of EKS, as they are installed by default. */
export const addOnPods: Readonly<Record<AddOnName, readonly SystemPods[]>> = {
  // Two containers of 25m. https://github.com/aws/amazon-vpc-cni-k8s: config/master/aws-k8s-cni.yaml
  'vpc-cni': [{ name: 'aws-node', count: 'every node', cpu: 50, memory: 0 }],
  // No memory: https://github.com/aws/containers-roadmap/issues/1509
  'kube-proxy': [{ name: 'kube-proxy', count: 'every node', cpu: 100, memory: 0 }],
  // https://github.com/aws/eks-pod-identity-agent: charts/eks-pod-identity-agent/values.yaml
  'eks-pod-identity-agent': [{ name: 'eks-pod-identity-agent', count: 'every node', cpu: 0, memory: 0 }],
  // 10m for each container; 32Mi for the liveness probes and the node's registrar, 40Mi for all others. The snapshotter,
  // which runs where the snapshot kinds are installed, is counted.
  // https://github.com/kubernetes-sigs/aws-ebs-csi-driver: charts/aws-ebs-csi-driver 2.64.0
  'aws-ebs-csi-driver': [
    { name: 'ebs-csi-node', count: 'every node', cpu: 30, memory: 104 },
    { name: 'ebs-csi-controller', count: 2, cpu: 60, memory: 232 },
  ],
  // https://github.com/eksctl-io/eksctl: pkg/addons/default/assets/coredns-1.36.json
  coredns: [{ name: 'coredns', count: 2, cpu: 100, memory: 70 }],
  // Two: https://repost.aws/articles/ARo3gNWB0fTaOUSasgws8VBA, of kubernetes-sigs/metrics-server: charts/metrics-server
  'metrics-server': [{ name: 'metrics-server', count: 2, cpu: 100, memory: 200 }],
  // https://github.com/kubernetes-csi/external-snapshotter: deploy/kubernetes/snapshot-controller
  'snapshot-controller': [{ name: 'snapshot-controller', count: 2, cpu: 0, memory: 0 }],
};

/**
 * Pods that a cluster of EKS runs by itself. Operators that are no add-ons are not among them: what those request is
 * chosen where they are installed.
 */
export const eksSystemPods = (operators: ReadonlySet<Operator>): SystemPods[] =>
  addOnsFor(operators).flatMap((name) => addOnPods[name]);
