import type { SystemPods } from '../contract/system-pods';

/**
 * Pods of the EKS add-ons without which a cluster has no network, names, volumes or rights, as they are installed by
 * default. Operators that an environment names are not among them: what those request is chosen where they are installed.
 */
export const eksAddOns: readonly SystemPods[] = [
  // Two containers of 25m. https://github.com/aws/amazon-vpc-cni-k8s: config/master/aws-k8s-cni.yaml
  { name: 'aws-node', count: 'every node', cpu: 50, memory: 0 },
  // No memory: https://github.com/aws/containers-roadmap/issues/1509
  { name: 'kube-proxy', count: 'every node', cpu: 100, memory: 0 },
  // https://github.com/aws/eks-pod-identity-agent: charts/eks-pod-identity-agent/values.yaml
  { name: 'eks-pod-identity-agent', count: 'every node', cpu: 0, memory: 0 },
  // 10m for each container; 32Mi for the liveness probes and the node's registrar, 40Mi for all others. The snapshotter,
  // which runs where the snapshot kinds are installed, is counted.
  // https://github.com/kubernetes-sigs/aws-ebs-csi-driver: charts/aws-ebs-csi-driver 2.64.0
  { name: 'ebs-csi-node', count: 'every node', cpu: 30, memory: 104 },
  { name: 'ebs-csi-controller', count: 2, cpu: 60, memory: 232 },
  // https://github.com/eksctl-io/eksctl: pkg/addons/default/assets/coredns-1.36.json
  { name: 'coredns', count: 2, cpu: 100, memory: 70 },
];
