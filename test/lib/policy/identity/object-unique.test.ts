import { objectUnique } from '../../../../lib/policy/rules/identity/object-unique';
import { configMap, object, violations } from '../objects';

describe('object-unique', () => {
  it('refuses two objects of one name, in whatever versions', () => {
    const scaler = (version: string) => object(`autoscaling/${version}`, 'HorizontalPodAutoscaler');
    expect(
      violations(objectUnique, [configMap({ a: '1' }), configMap({ b: '2' }), scaler('v1'), scaler('v2')]),
    ).toEqual([
      'ConfigMap relay/relay metadata.name: relay is taken by one in 30-relay.k8s.yaml',
      'HorizontalPodAutoscaler relay/relay metadata.name: relay is taken by one in 30-relay.k8s.yaml',
    ]);
  });

  it('accepts the same name in other kinds, namespaces and groups', () => {
    const right = [
      configMap({}),
      object('v1', 'ConfigMap', { metadata: { namespace: 'other' } }),
      object('v1', 'Secret'),
      object('networking.istio.io/v1', 'Gateway'),
      object('gateway.networking.k8s.io/v1', 'Gateway'),
    ];
    expect(violations(objectUnique, right)).toEqual([]);
  });
});
