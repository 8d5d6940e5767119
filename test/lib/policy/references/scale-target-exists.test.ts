import { scaleTargetExists } from '../../../../lib/policy/rules/references/scale-target-exists';
import { deployment, object, violations } from '../objects';

const autoscaler = (kind: string, name: string) =>
  object('autoscaling/v2', 'HorizontalPodAutoscaler', {
    spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind, name }, maxReplicas: 2 },
  });
const scaledObject = (name: string) =>
  object('keda.sh/v1alpha1', 'ScaledObject', { spec: { scaleTargetRef: { name } } });

describe('scale-target-exists', () => {
  it('refuses a target of another name or kind', () => {
    const wrong = [autoscaler('StatefulSet', 'relay'), scaledObject('prover'), deployment()];
    expect(violations(scaleTargetExists, wrong)).toEqual([
      'HorizontalPodAutoscaler relay/relay spec.scaleTargetRef: StatefulSet relay/relay does not exist',
      'ScaledObject relay/relay spec.scaleTargetRef: Deployment relay/prover does not exist',
    ]);
  });

  it('accepts rendered targets', () => {
    const right = [autoscaler('Deployment', 'relay'), scaledObject('relay'), deployment()];
    expect(violations(scaleTargetExists, right)).toEqual([]);
  });
});
