import type { KubernetesObject } from '../../../lib/policy/rendered-object';
import { withoutEmptyLists } from '../../../lib/synthesis/empty-lists';

const object = (apiVersion: string, spec: object) =>
  ({ apiVersion, kind: 'Any', metadata: { name: 'any' }, spec }) as KubernetesObject;

describe('empty lists', () => {
  it('are left out at every depth, empty mappings are not', () => {
    const spec = { egress: [], podSelector: {}, containers: [{ name: 'a', env: [], command: ['a'] }], zero: 0, no: '' };
    const kept = { podSelector: {}, containers: [{ name: 'a', command: ['a'] }], zero: 0, no: '' };
    expect(withoutEmptyLists(object('apps/v1', spec))).toEqual(object('apps/v1', kept));
  });

  it('stay in custom resources', () => {
    const spec = { rules: [] };
    expect(withoutEmptyLists(object('monitoring.coreos.com/v1', spec))).toEqual(
      object('monitoring.coreos.com/v1', { rules: [] }),
    );
  });
});
