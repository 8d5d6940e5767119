import { imageDigestPinned } from '../../../../lib/policy/rules/pods/image-digest-pinned';
import { deploymentOfContainer, violations } from '../objects';

const field = 'Deployment relay/relay spec.template.spec.containers[0].image';
const found = (image: string, facts = {}) => violations(imageDigestPinned, [deploymentOfContainer({ image })], facts);

describe('image-digest-pinned', () => {
  it('refuses an image without a digest where digests are required', () => {
    expect(found('kubo:v0.42.0', { requireDigests: true })).toEqual([`${field}: "kubo:v0.42.0" has no digest`]);
  });

  it.each(['sha256:abc', 'v0.42.0', 'sha256:'])('refuses the digest %s everywhere', (digest) => {
    expect(found(`kubo:v0.42.0@${digest}`)).toEqual([
      `${field}: "kubo:v0.42.0@${digest}" has no complete sha256 digest`,
    ]);
  });

  it('accepts a digest, and none where they are not required', () => {
    expect(found(`kubo:v0.42.0@sha256:${'0'.repeat(64)}`, { requireDigests: true })).toEqual([]);
    expect(found('kubo:v0.42.0')).toEqual([]);
  });
});
