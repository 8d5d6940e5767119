import type { Operator } from '../operators/operators';

/** Add-ons of EKS that every cluster has. */
const everywhere = ['eks-pod-identity-agent', 'vpc-cni', 'kube-proxy', 'coredns', 'aws-ebs-csi-driver'] as const;

/** Add-ons of EKS that a cluster has where its environment names one of these operators. */
const askedFor = [
  // Read by what scales with load. Its two pods request more memory than one small machine has beside the others.
  { name: 'metrics-server', by: ['cluster-autoscaler', 'karpenter', 'keda'] },
  { name: 'snapshot-controller', by: ['snapshot-controller'] },
] as const satisfies readonly { readonly name: string; readonly by: readonly Operator[] }[];

/**
 * Name of an add-on of EKS.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/workloads-add-ons-available-eks.html
 */
export type AddOnName = (typeof everywhere)[number] | (typeof askedFor)[number]['name'];

/** Add-ons of a cluster whose environment names these operators. */
export const addOnsFor = (operators: ReadonlySet<Operator>): AddOnName[] => [
  ...everywhere,
  ...askedFor.filter(({ by }) => by.some((operator) => operators.has(operator))).map(({ name }) => name),
];
