import { statefulSetServiceIsHeadless } from '../../../../lib/policy/rules/references/stateful-set-service-is-headless';
import { service, statefulSet, violations } from '../objects';

const found = (fields: Parameters<typeof service>[0]) =>
  violations(statefulSetServiceIsHeadless, [statefulSet(), service(fields)]);
const at = 'StatefulSet relay/relay spec.serviceName';

describe('stateful-set-service-is-headless', () => {
  it('refuses a missing Service, one with an address and one for other pods', () => {
    expect(found({ metadata: { name: 'relays' } })).toEqual([
      `${at}: Service relay/relay does not exist (did you mean "relays"?)`,
    ]);
    expect(found({})).toEqual([`${at}: Service relay/relay has clusterIP unset, not None`]);
    expect(found({ spec: { clusterIP: 'None', selector: { 'app.kubernetes.io/name': 'kubo' } } })).toEqual([
      `${at}: Service relay/relay selects app.kubernetes.io/name=kubo,app.kubernetes.io/instance=relay, ` +
        'not the pods of the set',
    ]);
  });

  it('accepts a headless Service of its pods, and a set that needs no names', () => {
    expect(found({ spec: { clusterIP: 'None' } })).toEqual([]);
    expect(violations(statefulSetServiceIsHeadless, [statefulSet({ spec: { serviceName: undefined } })])).toEqual([]);
  });
});
