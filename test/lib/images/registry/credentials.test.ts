import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findCredentials } from '../../../../lib/images/registry/credentials';
import { inTemporaryFolder } from '../temporary-folder';

const login = (user: string, password = 'secret') => ({ auth: Buffer.from(`${user}:${password}`).toString('base64') });

/** Looks in a home folder that holds these files. */
function looking(files: Record<string, object | string>, registry = 'ghcr.io', repository = 'owner/relay') {
  return inTemporaryFolder((home) => {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(home, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
      if (name.startsWith('bin/')) chmodSync(file, 0o755);
    }
    return findCredentials(registry, repository, { HOME: home, PATH: `${home}/bin:${process.env.PATH}` });
  });
}

/** A credential helper that answers for one server. */
const helper = (server: string, answer: object) => `#!/bin/sh
read -r asked
[ "$asked" = "${server}" ] && echo '${JSON.stringify(answer)}' && exit 0
echo 'credentials not found in native keychain'
exit 1
`;

describe('findCredentials', () => {
  it('finds nothing where nobody logged in', async () => {
    expect(await looking({})).toBeUndefined();
  });

  it("reads Docker's file, and Podman's before it", async () => {
    const docker = { auths: { 'ghcr.io': login('docker') } };
    const podman = { auths: { 'ghcr.io': login('podman') } };
    expect(await looking({ '.docker/config.json': docker })).toMatchObject({ user: 'docker', password: 'secret' });
    const both = { '.docker/config.json': docker, '.config/containers/auth.json': podman };
    expect(await looking(both)).toMatchObject({ user: 'podman' });
  });

  it('takes the login for the repository before that for the registry', async () => {
    const auths = { 'ghcr.io': login('all'), 'ghcr.io/owner': login('owner') };
    expect(await looking({ '.docker/config.json': { auths } })).toMatchObject({ user: 'owner' });
    expect(await looking({ '.docker/config.json': { auths } }, 'ghcr.io', 'other/x')).toMatchObject({ user: 'all' });
  });

  it('knows how Docker Hub is called', async () => {
    const auths = { 'https://index.docker.io/v1/': login('hub') };
    expect(await looking({ '.docker/config.json': { auths } }, 'docker.io')).toMatchObject({ user: 'hub' });
  });

  it('asks the helper of the registry, else the one for all', async () => {
    const files = {
      'bin/docker-credential-one': helper('ghcr.io', { Username: 'one', Secret: 'x' }),
      'bin/docker-credential-all': helper('https://index.docker.io/v1/', { Username: '<token>', Secret: 'y' }),
      '.docker/config.json': { credHelpers: { 'ghcr.io': 'one' }, credsStore: 'all' },
    };
    expect(await looking(files)).toEqual({ user: 'one', password: 'x', source: 'docker-credential-one' });
    expect(await looking(files, 'docker.io')).toMatchObject({ identityToken: 'y' });
    expect(await looking(files, 'quay.io')).toBeUndefined();
  });

  it.each([
    [{ credsStore: 'absent' }, 'docker-credential-absent is not installed'],
    [{ credsStore: '../evil' }, '"../evil" is not a credential helper'],
    ['{', 'is not JSON'],
  ])('says what is wrong with %j', async (content, message) => {
    await expect(looking({ '.docker/config.json': content })).rejects.toThrow(message);
  });

  it('says what a helper says', async () => {
    const files = {
      'bin/docker-credential-broken': '#!/bin/sh\necho "the keychain is locked"\nexit 3\n',
      '.docker/config.json': { credsStore: 'broken' },
    };
    await expect(looking(files)).rejects.toThrow('docker-credential-broken failed: the keychain is locked');
  });
});
