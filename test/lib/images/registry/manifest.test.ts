import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseReference } from '../../../../lib/images/reference';
import { claimedDigest, manifestDigest } from '../../../../lib/images/registry/manifest';
import { challenge, digestOf, fakeRegistry, type Handler, INDEX, sendManifest } from '../fake-registry';
import { inTemporaryFolder } from '../temporary-folder';

const body = '{"manifests":[]}';
const login = { auth: Buffer.from('ann:secret:with colon').toString('base64') };

/** Asks a fake registry about `owner/relay:v1`. */
async function asking(
  handler: (host: string) => Handler,
  ask = manifestDigest,
  auths: (host: string) => object = () => ({}),
  timeout = 5,
): Promise<{ digest: string; requests: readonly string[] }> {
  let host = '';
  const registry = await fakeRegistry((request, response) => handler(host)(request, response));
  host = registry.host;
  try {
    return await inTemporaryFolder(async (folder) => {
      const file = path.join(folder, 'auth.json');
      writeFileSync(file, JSON.stringify({ auths: auths(host) }));
      const options = { variables: { REGISTRY_AUTH_FILE: file }, timeout };
      const digest = await ask(parseReference(`${host}/owner/relay:v1`), options);
      return { digest, requests: registry.requests };
    });
  } finally {
    await registry.close();
  }
}

describe('a manifest that is public', () => {
  it('is hashed, and asked for as an index first', async () => {
    let accept: string | undefined = '';
    const { digest } = await asking(() => (request, response) => {
      accept = request.headers.accept;
      sendManifest(response, body);
    });
    expect(digest).toBe(digestOf(body));
    expect(accept?.startsWith(INDEX)).toBe(true);
    expect(accept).toContain('application/vnd.docker.distribution.manifest.v2+json');
  });

  it('is not believed when the digest is another one', async () => {
    const attempt = asking(() => (_, response) => sendManifest(response, body, digestOf('other')));
    await expect(attempt).rejects.toThrow(`but what it sent is ${digestOf(body)}`);
  });

  it('is only asked about by HEAD for a check, and fetched where that says nothing', async () => {
    const head = await asking(() => (_, response) => sendManifest(response, body), claimedDigest);
    expect(head.requests).toEqual(['HEAD /v2/owner/relay/manifests/v1 anonymous']);
    const silent = await asking(
      () => (_, response) => void response.writeHead(200, { 'content-type': INDEX }).end(body),
      claimedDigest,
    );
    expect(silent.digest).toBe(digestOf(body));
  });
});

describe('a registry with a login', () => {
  const basicOnly: () => Handler = () => (request, response) => {
    if (request.headers.authorization === `Basic ${login.auth}`) sendManifest(response, body);
    else challenge(response, 'Basic realm="registry"');
  };

  it('gets user and password where it asks for them', async () => {
    const { digest, requests } = await asking(basicOnly, manifestDigest, (host) => ({ [host]: login }));
    expect(digest).toBe(digestOf(body));
    expect(requests).toHaveLength(2);
  });

  it('says how to log in, and which login was refused', async () => {
    await expect(asking(basicOnly)).rejects.toThrow(/wants credentials: docker login 127/);
    const wrong = { auth: Buffer.from('bob:x').toString('base64') };
    await expect(asking(basicOnly, manifestDigest, (host) => ({ [host]: wrong }))).rejects.toThrow(
      /refuses "bob" of .*auth\.json: log in again/,
    );
  });

  it('gets a token for reading this repository', async () => {
    const handler =
      (host: string): Handler =>
      (request, response) => {
        if (request.url?.startsWith('/token')) response.end(JSON.stringify({ token: 'short-lived' }));
        else if (request.headers.authorization === 'Bearer short-lived') sendManifest(response, body);
        else challenge(response, `Bearer realm="http://${host}/token",service="fake"`);
      };
    const { requests } = await asking(handler, manifestDigest, (host) => ({ [host]: login }));
    expect(requests[1]).toBe(`GET /token?service=fake&scope=repository%3Aowner%2Frelay%3Apull Basic ${login.auth}`);
    const anonymous = await asking(handler);
    expect(anonymous.requests[1]).toMatch(/ anonymous$/);
  });

  it('exchanges the identity token that a login left', async () => {
    let form = '';
    const handler =
      (host: string): Handler =>
      (request, response) => {
        if (request.url === '/token') {
          request.on('data', (part) => {
            form += part;
          });
          request.on('end', () => response.end(JSON.stringify({ access_token: 'exchanged' })));
        } else if (request.headers.authorization === 'Bearer exchanged') sendManifest(response, body);
        else challenge(response, `Bearer realm="http://${host}/token",service="fake"`);
      };
    await asking(handler, manifestDigest, (host) => ({ [host]: { auth: login.auth, identitytoken: 'long-lived' } }));
    expect(Object.fromEntries(new URLSearchParams(form))).toMatchObject({
      grant_type: 'refresh_token',
      refresh_token: 'long-lived',
      scope: 'repository:owner/relay:pull',
    });
  });

  it('is told nothing where the token service is not encrypted', async () => {
    const handler: () => Handler = () => (_, response) =>
      challenge(response, 'Bearer realm="http://203.0.113.1/token"');
    await expect(asking(handler, manifestDigest, (host) => ({ [host]: login }))).rejects.toThrow(
      'points to http://203.0.113.1, which is not encrypted',
    );
  });
});

describe('a registry that cannot answer', () => {
  const answering =
    (status: number, headers: Record<string, string> = {}) =>
    () =>
      ((_, response) => void response.writeHead(status, headers).end()) as Handler;

  it.each([
    [404, {}, 'has no "v1" of owner/relay'],
    [403, {}, 'wants credentials'],
    [429, { 'retry-after': '60' }, 'was asked too often: wait 60 s, or log in'],
    [503, {}, 'answers 503: try again later'],
    [200, { 'content-type': 'text/html' }, 'answers with text/html, which is no image manifest'],
    [401, { 'www-authenticate': 'Negotiate' }, 'a login of a kind that is not supported'],
    [302, { location: 'http://203.0.113.1/' }, 'which is not encrypted'],
    [302, { location: '/again' }, 'more than 5 redirects'],
  ])('says so: %s %j', async (status, headers: Record<string, string>, message) => {
    await expect(asking(answering(status, headers))).rejects.toThrow(message);
  });

  it('is given up after the timeout', async () => {
    await expect(
      asking(
        () => () => {},
        manifestDigest,
        () => ({}),
        0.3,
      ),
    ).rejects.toThrow('no answer within 0.3 s');
  });

  it('is given up when a body never ends or grows too large', async () => {
    const flood: () => Handler = () => (_, response) => {
      response.writeHead(200, { 'content-type': INDEX });
      response.end(Buffer.alloc(4 * 2 ** 20 + 1));
    };
    await expect(asking(flood)).rejects.toThrow('larger than 4 MiB');
    const stuck: () => Handler = () => (_, response) => {
      response.writeHead(200, { 'content-type': INDEX });
      response.write('{');
    };
    await expect(asking(stuck, manifestDigest, () => ({}), 0.3)).rejects.toThrow('no answer within 0.3 s');
  });

  it('does not get the password of the registry that redirects', async () => {
    const seen: (string | undefined)[] = [];
    const other = await fakeRegistry((request, response) => {
      seen.push(request.headers.authorization);
      sendManifest(response, body);
    });
    const handler: () => Handler = () => (request, response) => {
      if (request.headers.authorization === undefined) challenge(response, 'Basic realm="x"');
      else response.writeHead(307, { location: `http://${other.host}/blob` }).end();
    };
    try {
      await asking(handler, manifestDigest, (host) => ({ [host]: login }));
    } finally {
      await other.close();
    }
    expect(seen).toEqual([undefined]);
  });
});
