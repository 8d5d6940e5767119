import { serviceSelectsPods } from '../../../../lib/policy/rules/references/service-selects-pods';
import { deployment, service, statefulSet, violations } from '../objects';

describe('service-selects-pods', () => {
  it('refuses a selector that no pod carries', () => {
    const lost = service({ spec: { selector: { 'app.kubernetes.io/name': 'relais' } } });
    expect(violations(serviceSelectsPods, [lost, deployment()])).toEqual([
      'Service relay/relay spec.selector: app.kubernetes.io/name=relais,app.kubernetes.io/instance=relay ' +
        'selects no pod in relay',
    ]);
  });

  it('does not look into other namespaces', () => {
    const elsewhere = deployment({ metadata: { namespace: 'other' } });
    expect(violations(serviceSelectsPods, [service(), elsewhere])).toHaveLength(1);
  });

  it('accepts a Service for the pods of a workload, or for one pod of a set', () => {
    const onePod = (name: string) => service({ spec: { selector: { 'statefulset.kubernetes.io/pod-name': name } } });
    const set = statefulSet({ spec: { replicas: 2 } });
    expect(violations(serviceSelectsPods, [service(), onePod('relay-1'), set])).toEqual([]);
    expect(violations(serviceSelectsPods, [onePod('relay-2'), set])).toHaveLength(1);
  });

  it('accepts a Service whose endpoints are given otherwise', () => {
    const external = service({ spec: { type: 'ExternalName', externalName: 'example.org' } });
    const manual = service({ spec: { selector: undefined } });
    expect(violations(serviceSelectsPods, [external, manual])).toEqual([]);
  });
});
