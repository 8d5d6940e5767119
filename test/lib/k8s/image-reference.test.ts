import { isDigest, isFloatingTag, parseImage } from '../../../lib/k8s/image-reference';

describe('parseImage', () => {
  it.each([
    ['kubo', { name: 'kubo' }],
    ['kubo:v1', { name: 'kubo', tag: 'v1' }],
    ['localhost:5000/kubo', { name: 'localhost:5000/kubo' }],
    ['localhost:5000/kubo:v1@sha256:ab', { name: 'localhost:5000/kubo', tag: 'v1', digest: 'sha256:ab' }],
    ['ghcr.io/owner/kubo@sha256:ab', { name: 'ghcr.io/owner/kubo', digest: 'sha256:ab' }],
    ['kubo:', { name: 'kubo', tag: '' }],
  ])('takes %s apart', (image, parts) => {
    expect(parseImage(image)).toEqual(parts);
  });
});

describe('isFloatingTag', () => {
  it('knows tags that move, in any case', () => {
    expect(['latest', 'Main', 'dev', 'v1.0.0', 'main-2025'].map(isFloatingTag)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('isDigest', () => {
  it('wants all 64 digits', () => {
    expect([isDigest(`sha256:${'a'.repeat(64)}`), isDigest(`sha256:${'a'.repeat(63)}`)]).toEqual([true, false]);
  });
});
