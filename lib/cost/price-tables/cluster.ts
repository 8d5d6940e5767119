import { checked, type PriceTable } from '../price';

/** Amazon EKS, of a version in standard support. */
export const cluster = {
  source: 'https://aws.amazon.com/eks/pricing/',
  comparedWith:
    'https://aws.amazon.com/blogs/containers/amazon-eks-extended-support-for-kubernetes-versions-pricing/ and https://cloudburn.io/blog/amazon-eks-pricing',
  date: '2026-04-01',
  prices: { 'eks-control-plane-hour': { everywhere: checked(0.1) } },
} satisfies PriceTable;
