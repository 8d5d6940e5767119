import { identityLabels, selectorLabels, systemLabels, versionLabel } from '../../../lib/k8s/labels';

const identity = { name: 'kubo', instance: 'ipfs', component: 'blocks', version: 'v0.42.0' };

describe('labels', () => {
  it('select by two that never change', () => {
    expect(selectorLabels(identity)).toEqual({
      'app.kubernetes.io/name': 'kubo',
      'app.kubernetes.io/instance': 'ipfs',
    });
  });

  it('say who an object belongs to', () => {
    expect(identityLabels(identity)).toEqual({
      ...selectorLabels(identity),
      'app.kubernetes.io/component': 'blocks',
      'app.kubernetes.io/version': 'v0.42.0',
    });
    expect(identityLabels({ ...identity, version: undefined })).not.toHaveProperty(['app.kubernetes.io/version']);
    expect(systemLabels('relay')).toEqual({
      'app.kubernetes.io/part-of': 'relay',
      'app.kubernetes.io/managed-by': 'chainyard',
    });
  });

  it.each([
    ['docker.io/ipfs/kubo:v0.42.0', 'v0.42.0'],
    ['registry.local:5000/kubo:1', '1'],
    ['registry.local:5000/kubo', undefined],
    [`kubo:v1@sha256:${'0'.repeat(64)}`, 'v1'],
    [`kubo:${'1'.repeat(128)}`, '1'.repeat(63)],
    [`kubo:${'1'.repeat(60)}-._-rest`, '1'.repeat(60)],
    ['kubo:_1.0-', '1.0'],
    ['kubo:_', undefined],
  ])('take the version from %s', (image, version) => {
    expect(versionLabel(image)).toBe(version);
  });
});
