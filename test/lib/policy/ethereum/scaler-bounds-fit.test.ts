import { scalerBoundsFit } from '../../../../lib/policy/rules/ethereum/scaler-bounds-fit';
import { pool } from '../facts';
import { container, deployment, deploymentOfContainer, deploymentOfPod, merge, object, violations } from '../objects';

const hpa = (minReplicas: number, maxReplicas: number) =>
  object('autoscaling/v2', 'HorizontalPodAutoscaler', {
    spec: { minReplicas, maxReplicas, scaleTargetRef: { kind: 'Deployment', name: 'relay' } },
  });
const scaled = (maxReplicaCount?: number) =>
  object('keda.sh/v1alpha1', 'ScaledObject', { spec: { maxReplicaCount, scaleTargetRef: { name: 'relay' } } });
const quota = (hard: object, fields: object = {}) => object('v1', 'ResourceQuota', merge({ spec: { hard } }, fields));
const other = merge<ReturnType<typeof deployment>>(deployment(), {
  metadata: { name: 'other' },
  spec: { replicas: 2 },
});
const needs = (maximum: number, rest: string) =>
  `HorizontalPodAutoscaler relay/relay spec: with ${maximum} pods of Deployment/relay/relay the namespace needs ${rest}`;

describe('scaler-bounds-fit', () => {
  it('refuses more pods than the quota has room for, beside all others of the namespace', () => {
    const check = (hard: object) => violations(scalerBoundsFit, [deployment(), other, hpa(1, 4), quota(hard)]);
    expect(check({ pods: '5', 'requests.cpu': '500m', 'limits.memory': '767Mi' })).toEqual([
      needs(4, '6 pods, but ResourceQuota relay allows 5'),
      needs(4, '600m requests.cpu, but ResourceQuota relay allows 500m'),
      needs(4, '768Mi limits.memory, but ResourceQuota relay allows 767Mi'),
    ]);
    expect(check({ pods: '6', cpu: '600m', memory: '768Mi', 'services.loadbalancers': '0' })).toEqual([]);
    expect(check({ memory: '700Mi' })).toEqual([needs(4, '768Mi memory, but ResourceQuota relay allows 700Mi')]);
  });

  it('counts the volumes that come and go with the pods', () => {
    const template = { spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } } };
    const copies = deploymentOfPod({ volumes: [{ name: 'data', ephemeral: { volumeClaimTemplate: template } }] });
    const hard = { 'requests.storage': '20Gi', persistentvolumeclaims: '2' };
    expect(violations(scalerBoundsFit, [copies, hpa(1, 3), quota(hard)])).toEqual([
      needs(3, '30Gi requests.storage, but ResourceQuota relay allows 20Gi'),
      needs(3, '3 persistentvolumeclaims, but ResourceQuota relay allows 2'),
    ]);
    expect(violations(scalerBoundsFit, [copies, hpa(1, 2), quota(hard)])).toEqual([]);
  });

  it('accepts quotas of other namespaces and of some pods only', () => {
    const elsewhere = quota({ pods: '1' }, { metadata: { namespace: 'other' } });
    const some = quota({ pods: '1' }, { spec: { scopes: ['Terminating'] } });
    expect(violations(scalerBoundsFit, [deployment(), hpa(1, 9), elsewhere, some])).toEqual([]);
  });

  it('refuses more pods than fit on the nodes, one by one', () => {
    const large = deploymentOfContainer({ resources: { requests: { cpu: '2500m' } } });
    const found = (maximum: number, room: number) => [
      `HorizontalPodAutoscaler relay/relay spec: ${maximum} pods of Deployment/relay/relay at most, but its pools have room for ${room}`,
    ];
    expect(violations(scalerBoundsFit, [large, hpa(1, 3)], { nodePools: [pool()] })).toEqual(found(3, 2));
    expect(violations(scalerBoundsFit, [large, hpa(1, 2)], { nodePools: [pool()] })).toEqual([]);
    expect(violations(scalerBoundsFit, [deployment(), hpa(1, 21)], { nodePools: [pool()] })).toEqual(found(21, 20));
    const agent = { name: 'agent', cpu: 2000, memory: 0, count: 'every node' } as const;
    const facts = { nodePools: [pool()], systemPods: [agent] };
    expect(violations(scalerBoundsFit, [large, hpa(1, 2)], facts)).toEqual(found(2, 0));
  });

  it('refuses bounds the wrong way round, and the hundred pods of a ScaledObject that names no maximum', () => {
    expect(violations(scalerBoundsFit, [deployment(), hpa(3, 2)])).toEqual([
      'HorizontalPodAutoscaler relay/relay spec: at least 3 pods, and 2 at most',
    ]);
    expect(violations(scalerBoundsFit, [deployment(), scaled(), quota({ pods: '99' })])).toHaveLength(1);
    expect(violations(scalerBoundsFit, [deployment(), scaled(99), quota({ pods: '99' })])).toEqual([]);
  });

  it('leaves alone what scales nothing that is rendered', () => {
    expect(violations(scalerBoundsFit, [hpa(1, 100), quota({ pods: '1' })], { nodePools: [pool()] })).toEqual([]);
    expect(violations(scalerBoundsFit, [deployment(), quota({ pods: '0' })])).toEqual([]);
    expect(violations(scalerBoundsFit, [deploymentOfPod({ containers: [container()] }), hpa(1, 9)])).toEqual([]);
  });
});
