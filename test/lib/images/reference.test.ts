import { formatReference, parseReference } from '../../../lib/images/reference';

const digest = `sha256:${'a'.repeat(64)}`;

describe('parseReference', () => {
  it.each([
    ['ipfs/kubo:v0.42.0', 'docker.io/ipfs/kubo:v0.42.0'],
    ['debian:12', 'docker.io/library/debian:12'],
    ['index.docker.io/ipfs/kubo:v0.42.0', 'docker.io/ipfs/kubo:v0.42.0'],
    ['docker.io/debian:12', 'docker.io/library/debian:12'],
    ['ghcr.io/owner/relay', 'ghcr.io/owner/relay'],
    ['127.0.0.1:5000/a/b/c:v1', '127.0.0.1:5000/a/b/c:v1'],
    ['localhost/a:v1', 'localhost/a:v1'],
    ['[::1]:5000/a:v1', '[::1]:5000/a:v1'],
    [`ghcr.io/owner/relay:v1@${digest}`, `ghcr.io/owner/relay:v1@${digest}`],
    [`ghcr.io/owner/relay@${digest}`, `ghcr.io/owner/relay@${digest}`],
  ])('reads %s as %s', (image, full) => {
    expect(formatReference(parseReference(image))).toBe(full);
  });

  it('keeps the parts', () => {
    expect(parseReference(`ghcr.io/owner/relay:v1@${digest}`)).toEqual({
      registry: 'ghcr.io',
      repository: 'owner/relay',
      tag: 'v1',
      digest,
    });
  });

  it.each([
    ['Ipfs/Kubo:v1', 'did you mean "ipfs/kubo"?'],
    ['ipfs//kubo:v1', 'the repository "ipfs//kubo"'],
    ['ipfs/kubo:', 'the tag ""'],
    ['ipfs/kubo:v 1', 'the tag "v 1"'],
    ['ipfs/kubo:v1@sha256:12', 'the digest "sha256:12"'],
    ['bad_host.io/x:v1', '"bad_host.io" is not a host'],
    ['', 'the repository "library/"'],
  ])('refuses %s', (image, message) => {
    expect(() => parseReference(image)).toThrow(message);
  });
});
