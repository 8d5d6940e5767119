import { cloudRule } from './cloud-rule';

/** Minor versions in standard support. @see https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html */
const inStandardSupport = ['1.34', '1.35', '1.36'];

/** EKS offers the version, and does not replace it by itself as it does where standard support has ended. */
export const awsKubernetesVersion = cloudRule('aws-kubernetes-version', function* (_, { kubernetes: { version } }) {
  if (inStandardSupport.includes(version)) return;
  const message = `"${version}" is not in standard support of EKS; use ${inStandardSupport.join(', ')}`;
  yield { path: ['kubernetes', 'version'], message };
});
