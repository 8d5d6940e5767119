import type { PodSpec } from 'kubernetes-types/core/v1';
import { replicasSpread } from '../../../../lib/policy/rules/placement/replicas-spread';
import { cronJob, deployment, labels, object, type Patch, violations } from '../objects';

const zone = 'topology.kubernetes.io/zone';
const node = 'kubernetes.io/hostname';
const constraint = (topologyKey: string, matchLabels: Record<string, string> = labels) => ({
  topologyKey,
  maxSkew: 1,
  whenUnsatisfiable: 'ScheduleAnyway',
  labelSelector: { matchLabels },
});
const replicas = (count: number, spec: Patch<PodSpec> = {}) =>
  deployment({ spec: { replicas: count, template: { spec } } });
const message = 'Deployment relay/relay spec.template.spec.topologySpreadConstraints: 2 replicas are not spread over';

describe('replicas-spread', () => {
  it('refuses replicas that may all be in one place', () => {
    expect(violations(replicasSpread, [replicas(2)])).toEqual([`${message} ${zone} or ${node}`]);
  });

  it('refuses replicas that are spread over one of the two only', () => {
    const topologySpreadConstraints = [constraint(node)];
    expect(violations(replicasSpread, [replicas(2, { topologySpreadConstraints })])).toEqual([`${message} ${zone}`]);
  });

  it('does not count constraints on other pods', () => {
    const topologySpreadConstraints = [constraint(zone), constraint(node, { other: 'pod' })];
    expect(violations(replicasSpread, [replicas(2, { topologySpreadConstraints })])).toEqual([`${message} ${node}`]);
  });

  it('counts as many replicas as the autoscaler may start', () => {
    const scaler = object('autoscaling/v2', 'HorizontalPodAutoscaler', {
      spec: { scaleTargetRef: { kind: 'Deployment', name: 'relay' }, maxReplicas: 2 },
    });
    expect(violations(replicasSpread, [replicas(1), scaler])).toEqual([`${message} ${zone} or ${node}`]);
  });

  it('accepts constraints over both, and anti-affinity instead of them', () => {
    const podAntiAffinity = {
      requiredDuringSchedulingIgnoredDuringExecution: [constraint(node)],
      preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, podAffinityTerm: constraint(zone) }],
    };
    const spread = replicas(2, { topologySpreadConstraints: [constraint(zone), constraint(node)] });
    expect(violations(replicasSpread, [spread, replicas(2, { affinity: { podAntiAffinity } })])).toEqual([]);
  });

  it('accepts one replica, and the pods of a Job', () => {
    const parallel = cronJob({ spec: { jobTemplate: { spec: { parallelism: 3 } } } });
    expect(violations(replicasSpread, [replicas(1), parallel])).toEqual([]);
  });
});
