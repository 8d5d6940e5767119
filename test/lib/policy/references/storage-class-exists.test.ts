import { storageClassExists } from '../../../../lib/policy/rules/references/storage-class-exists';
import { deployment, object, statefulSet, violations } from '../objects';

const claim = (storageClassName?: string) => object('v1', 'PersistentVolumeClaim', { spec: { storageClassName } });

describe('storage-class-exists', () => {
  it('refuses a missing class in claims, claim templates and ephemeral volumes', () => {
    const spec = { storageClassName: 'gp2' };
    const volumes = [{ name: 'scratch', ephemeral: { volumeClaimTemplate: { spec } } }];
    const wrong = [
      claim('gp2'),
      deployment({ spec: { template: { spec: { volumes } } } }),
      statefulSet({ spec: { volumeClaimTemplates: [{ metadata: { name: 'data' }, spec }] } }),
      object('storage.k8s.io/v1', 'StorageClass', { metadata: { name: 'gp3', namespace: undefined } }),
    ];
    const message = 'StorageClass gp2 does not exist (did you mean "gp3"?)';
    const ephemeral = 'spec.template.spec.volumes[0].ephemeral.volumeClaimTemplate.spec.storageClassName';
    expect(violations(storageClassExists, wrong)).toEqual([
      `PersistentVolumeClaim relay/relay spec.storageClassName: ${message}`,
      `Deployment relay/relay ${ephemeral}: ${message}`,
      `StatefulSet relay/relay spec.volumeClaimTemplates[0].spec.storageClassName: ${message}`,
    ]);
  });

  it('accepts declared classes, the default class and none', () => {
    const external = new Set(['StorageClass/standard']);
    expect(violations(storageClassExists, [claim('standard'), claim(), claim('')], { external })).toEqual([]);
  });
});
