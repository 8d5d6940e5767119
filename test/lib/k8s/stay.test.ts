import { stayAnnotations } from '../../../lib/k8s/stay';

describe('annotations of a pod that is not to be moved', () => {
  it('are those of each operator that removes nodes', () => {
    expect(stayAnnotations(new Set(['cluster-autoscaler']))).toEqual({
      'cluster-autoscaler.kubernetes.io/safe-to-evict': 'false',
    });
    expect(stayAnnotations(new Set(['karpenter', 'keda']))).toEqual({ 'karpenter.sh/do-not-disrupt': 'true' });
    expect(stayAnnotations(new Set(['karpenter', 'cluster-autoscaler']))).toEqual({
      'cluster-autoscaler.kubernetes.io/safe-to-evict': 'false',
      'karpenter.sh/do-not-disrupt': 'true',
    });
  });

  it('are none where nothing removes nodes', () => {
    expect(stayAnnotations(new Set(['keda']))).toEqual({});
  });
});
