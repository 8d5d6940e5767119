import type { KubernetesObject } from '../../../lib/policy/rendered-object';
import { inApplyOrder } from '../../../lib/synthesis/order';

const object = (kind: string, name = 'a', namespace?: string): KubernetesObject => ({
  apiVersion: 'v1',
  kind,
  metadata: { name, namespace },
});
const kindsOf = (objects: readonly KubernetesObject[]) => inApplyOrder(objects).map(({ kind }) => kind);

describe('objects of a file', () => {
  it('come after what they need', () => {
    const kinds = ['Ingress', 'StatefulSet', 'Service', 'ConfigMap', 'Secret', 'ServiceAccount', 'Namespace'];
    expect(kindsOf(kinds.map((kind) => object(kind)))).toEqual(kinds.toReversed());
  });

  it('are denied what is not allowed before their pods start', () => {
    expect(kindsOf(['CronJob', 'Deployment', 'NetworkPolicy'].map((kind) => object(kind)))[0]).toBe('NetworkPolicy');
  });

  it('of kinds that are not in the table come last, by name of the kind', () => {
    expect(kindsOf([object('PodMonitor'), object('HTTPRoute'), object('Ingress')])).toEqual([
      'Ingress',
      'HTTPRoute',
      'PodMonitor',
    ]);
  });

  it('of one kind are in the order of namespace and name, byte by byte', () => {
    const names = [object('Service', 'b', 'x'), object('Service', 'a', 'y'), object('Service', 'B', 'x')];
    expect(inApplyOrder(names).map(({ metadata }) => `${metadata.namespace}/${metadata.name}`)).toEqual([
      'x/B',
      'x/b',
      'y/a',
    ]);
  });

  it('stay as they were given', () => {
    const given = [object('Service'), object('Namespace')];
    inApplyOrder(given);
    expect(given.map(({ kind }) => kind)).toEqual(['Service', 'Namespace']);
  });
});
