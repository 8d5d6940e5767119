import { checked, type PriceTable } from '../price';

/** Amazon EKS, of a version in standard support. */
export const cluster = {
  source: 'https://aws.amazon.com/eks/pricing/',
  comparedWith: 'usage type AmazonEKS-Hours:perCluster of public bills',
  date: '2026-09-09',
  prices: { 'eks-control-plane-hour': { everywhere: checked(0.1) } },
} satisfies PriceTable;
