import { createHmac } from 'node:crypto';
import { celestiaNodeIdentity, keyringAddressFile } from '../../../lib/identity/celestia-node-identity';
import { bytes } from './bytes';
import { decryptWithPassword } from './decrypt';

const { publicHalf, secret } = celestiaNodeIdentity.make(bytes);

/** What a file of the keyring holds. */
function item(key: string): { readonly Key: string; readonly Data: string } {
  return JSON.parse(decryptWithPassword(secret[key] ?? '', 'test'));
}

describe('a node of Celestia', () => {
  it('is the one that celestia v0.31.4 said it was, whose account celestia-appd v9.0.4 listed', () => {
    expect(publicHalf).toEqual({
      peerId: '12D3KooWEjTtmnPCyL7v3oZ6qE79cUEVRvN3CLJ85duyNLzbriL6',
      account: 'celestia1tx2rpfl5lr98nax0ukusnqvqlhhj2ju3vqa44d',
      publicKey: 'A2rb7sbzizZtWgASI5ro7w3z0fr5SlgQAbqoZ/Pvi97k',
    });
  });

  it('has a Secret with the keys it names, the same from the same bytes', () => {
    expect(Object.keys(secret)).toEqual(celestiaNodeIdentity.secretKeys);
    expect(celestiaNodeIdentity.make(bytes).secret).toEqual(secret);
  });

  it('is found again from its Secret', () => {
    expect(celestiaNodeIdentity.publicHalfOf(secret)).toEqual(publicHalf);
  });

  it('takes bytes of its own for each key, so that none follows from another', () => {
    for (const key of celestiaNodeIdentity.secretKeys) {
      const changed = celestiaNodeIdentity.make((each) => bytes(each === key ? 'other' : each)).secret;
      expect(Object.keys(changed).filter((each) => changed[each] !== secret[each])).toEqual(
        [...(following[key] ?? []), key].sort((one, other) => order(one) - order(other)),
      );
    }
  });

  it('keeps its keys as celestia-node keeps them', () => {
    expect(JSON.parse(secret.NJ3XILLTMVRXEZLUFZVHO5A ?? '')).toEqual({
      body: bytes('NJ3XILLTMVRXEZLUFZVHO5A').toString('base64'),
    });
    const { body } = JSON.parse(secret.OAZHALLLMV4Q ?? '');
    expect(Buffer.from(body, 'base64').subarray(4, 36)).toEqual(bytes('OAZHALLLMV4Q'));
    expect(secret['account-key']).toBe(bytes('account-key').toString('hex'));
  });

  it('has a token that reads, never expires, and is signed with its secret', () => {
    const [header = '', claims = '', signature] = (secret['read-token'] ?? '').split('.');
    expect(decoded(header)).toEqual({ alg: 'HS256', typ: 'JWT' });
    expect(decoded(claims)).toEqual({
      Allow: ['public', 'read'],
      Nonce: bytes('read-token').toString('base64'),
      ExpiresAt: '0001-01-01T00:00:00Z',
    });
    const hmac = createHmac('sha256', bytes('NJ3XILLTMVRXEZLUFZVHO5A')).update(`${header}.${claims}`);
    expect(signature).toBe(hmac.digest('base64url'));
  });
});

/** What else changes with a key: what is signed with it, or holds it. */
const following: Readonly<Record<string, readonly string[]>> = {
  NJ3XILLTMVRXEZLUFZVHO5A: ['read-token'],
  'account-key': ['my_celes_key.info', 'my_celes_key.address'],
};
const order = (key: string): number => celestiaNodeIdentity.secretKeys.indexOf(key);
const decoded = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());

describe('its keyring', () => {
  it('has the record of its key, as celestia-appd writes it', () => {
    const { Key, Data } = item('my_celes_key.info');
    expect(Key).toBe('my_celes_key.info');
    const publicKey = Buffer.from(publicHalf.publicKey, 'base64').toString('hex');
    const text = (value: string) => Buffer.from(value).toString('hex');
    expect(Buffer.from(Data, 'base64').toString('hex')).toBe(
      [
        `0a0c${text('my_celes_key')}`,
        `12460a1f${text('/cosmos.crypto.secp256k1.PubKey')}12230a21${publicKey}`,
        `1a480a460a20${text('/cosmos.crypto.secp256k1.PrivKey')}12220a20${secret['account-key']}`,
      ].join(''),
    );
  });

  it('has the name of its key by its address', () => {
    expect(keyringAddressFile(publicHalf.account)).toBe('599430a7f4f8ca79f4cfe5b9098180fdef254b91.address');
    const { Key, Data } = item('my_celes_key.address');
    expect(Key).toBe('599430a7f4f8ca79f4cfe5b9098180fdef254b91.address');
    expect(Buffer.from(Data, 'base64').toString()).toBe('my_celes_key.info');
  });

  it('has a salt, a key and a nonce of its own in each file', () => {
    const parts = (key: string) => (secret[key] ?? '').split('.').slice(0, 3);
    const [record, address] = [parts('my_celes_key.info'), parts('my_celes_key.address')];
    expect(record.filter((part) => address.includes(part))).toEqual([]);
  });
});
