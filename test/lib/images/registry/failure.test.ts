import { failure } from '../../../../lib/images/registry/http';

const url = new URL('https://ghcr.io/v2/');

/** An error as `fetch` throws it. */
const fetchFailed = (code: string) => Object.assign(new TypeError('fetch failed'), { cause: { code } });

describe('failure', () => {
  it.each([
    ['DEPTH_ZERO_SELF_SIGNED_CERT', "name the authority's file in NODE_EXTRA_CA_CERTS"],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'its certificate is not trusted'],
    ['CERT_HAS_EXPIRED', 'its certificate has expired'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is for another name'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'it does not speak TLS'],
    ['ENOTFOUND', 'no such host'],
    ['E_UNHEARD_OF', 'the request failed (E_UNHEARD_OF)'],
  ])('says what %s means', (code, words) => {
    expect(failure(url, fetchFailed(code), 30)).toContain(words);
  });

  it('names the host, and the first of several addresses that failed', () => {
    const several = new AggregateError([{ code: 'ECONNREFUSED' }, { code: 'ETIMEDOUT' }]);
    expect(failure(url, { cause: several }, 30)).toBe('ghcr.io: nothing listens there');
  });
});
