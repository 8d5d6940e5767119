import type { KubernetesObject } from '../../../lib/policy/rendered-object';
import { withoutEmptyValues } from '../../../lib/synthesis/empty-values';

const object = (apiVersion: string, spec: object) =>
  ({ apiVersion, kind: 'Any', metadata: { name: 'any' }, spec }) as KubernetesObject;

describe('empty values', () => {
  it('that are lists are left out at every depth, empty mappings are not', () => {
    const spec = { egress: [], podSelector: {}, containers: [{ name: 'a', env: [], command: ['a'] }], zero: 0, no: '' };
    const kept = { podSelector: {}, containers: [{ name: 'a', command: ['a'] }], zero: 0, no: '' };
    expect(withoutEmptyValues(object('apps/v1', spec))).toEqual(object('apps/v1', kept));
  });

  it('of annotations and labels are left out', () => {
    const metadata = { annotations: {}, labels: {}, name: 'a' };
    expect(withoutEmptyValues(object('apps/v1', { template: { metadata } }))).toEqual(
      object('apps/v1', { template: { metadata: { name: 'a' } } }),
    );
  });

  it('stay in custom resources', () => {
    const spec = { rules: [] };
    expect(withoutEmptyValues(object('monitoring.coreos.com/v1', spec))).toEqual(
      object('monitoring.coreos.com/v1', { rules: [] }),
    );
  });
});
