import { parseChallenge } from '../../../../lib/images/registry/challenge';

describe('parseChallenge', () => {
  it('reads a token service', () => {
    const header = 'Bearer realm="https://ghcr.io/token",service="ghcr.io",scope="repository:a/b:pull,push"';
    expect(parseChallenge(header)).toEqual({
      scheme: 'bearer',
      parameters: { realm: 'https://ghcr.io/token', service: 'ghcr.io', scope: 'repository:a/b:pull,push' },
    });
  });

  it('prefers a token over a password', () => {
    expect(parseChallenge('Basic realm="x", Bearer realm="https://t"')?.scheme).toBe('bearer');
  });

  it('reads bare values, odd spaces and escaped quotes', () => {
    expect(parseChallenge('BASIC realm = "a \\"b\\"", charset=UTF-8')).toEqual({
      scheme: 'basic',
      parameters: { realm: 'a "b"', charset: 'UTF-8' },
    });
  });

  it.each(['', 'Negotiate', 'Digest realm="x"'])('knows no answer to "%s"', (header) => {
    expect(parseChallenge(header)).toBeUndefined();
  });
});
