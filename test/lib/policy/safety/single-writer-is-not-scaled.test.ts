import { singleWriterIsNotScaled } from '../../../../lib/policy/rules/safety/single-writer-is-not-scaled';
import { declared } from '../facts';
import { deployment, object, statefulSet, violations } from '../objects';

const target = { kind: 'StatefulSet', name: 'relay' };
const autoscaler = object('autoscaling/v2', 'HorizontalPodAutoscaler', {
  spec: { scaleTargetRef: target, maxReplicas: 5 },
});
const scaledObject = object('keda.sh/v1alpha1', 'ScaledObject', { spec: { scaleTargetRef: { name: 'relay' } } });

describe('single-writer-is-not-scaled', () => {
  it('refuses an autoscaler', () => {
    const facts = declared('StatefulSet', { singleWriter: true });
    expect(violations(singleWriterIsNotScaled, [statefulSet(), autoscaler], facts)).toEqual([
      'HorizontalPodAutoscaler relay/relay spec.scaleTargetRef: StatefulSet/relay/relay may grow to 5 pods, and it is declared a single writer',
    ]);
  });

  it('refuses a ScaledObject, whose target is a Deployment and which grows to 100 unless it says otherwise', () => {
    const facts = declared('Deployment', { singleWriter: true });
    expect(violations(singleWriterIsNotScaled, [deployment(), scaledObject], facts)).toEqual([
      'ScaledObject relay/relay spec.scaleTargetRef: Deployment/relay/relay may grow to 100 pods, and it is declared a single writer',
    ]);
  });

  it('accepts scalers of other workloads', () => {
    const facts = declared('Deployment', { singleWriter: true });
    expect(violations(singleWriterIsNotScaled, [deployment(), statefulSet(), autoscaler], facts)).toEqual([]);
    expect(violations(singleWriterIsNotScaled, [deployment(), scaledObject])).toEqual([]);
  });
});
