import * as z from 'zod';
import { accountBytes, accountFields, type CelestiaAccount, celestiaAccount, checkAccount } from './celestia-account';
import type { IdentityKind } from './identity-kind';
import { keyRecord, keyringFile } from './keyring';
import { libp2pIdentity, peerId, peerIdOf } from './libp2p';
import { ACCOUNT_KEY } from './operator-identity';
import { readToken } from './rpc-token';

/** Name of the account's key that celestia-node asks its keyring for. */
const KEY_NAME = 'my_celes_key';

/** Keys of the Secret of a bridge or light node; most are names of files in its store. */
export const celestiaNodeKeys = {
  /** Who it is to its peers, in `keys/`. */
  p2p: 'OAZHALLLMV4Q',
  /** What its tokens are signed with, in `keys/`. */
  jwt: 'NJ3XILLTMVRXEZLUFZVHO5A',
  /** Token that its JSON-RPC reads with. */
  readToken: 'read-token',
  /** Key of its account, in `keys/keyring-test/`. */
  record: `${KEY_NAME}.info`,
  /** Name of that key by its address; in the keyring the file's name is that of `keyringAddressFile`. */
  address: `${KEY_NAME}.address`,
  /** Private key of its account, to bring it elsewhere. */
  account: ACCOUNT_KEY,
} as const;

/** A bridge or light node: who it is to its peers, the account it submits blobs with, and a token to look into it. */
export const celestiaNodeIdentity: IdentityKind<CelestiaAccount & { readonly peerId: string }> = {
  publicHalf: z.strictObject({ peerId, ...accountFields }).superRefine(checkAccount),
  secretKeys: Object.values(celestiaNodeKeys),
  publicHalfOf: (secret) => {
    const { body } = JSON.parse(secret[celestiaNodeKeys.p2p] ?? '') as { readonly body: string };
    const account = celestiaAccount(Buffer.from(secret[celestiaNodeKeys.account] ?? '', 'hex'));
    return { peerId: peerIdOf(body), ...account };
  },
  make: (bytes) => {
    const node = libp2pIdentity(bytes(celestiaNodeKeys.p2p));
    const jwtSecret = bytes(celestiaNodeKeys.jwt);
    const key = bytes(celestiaNodeKeys.account);
    const account = celestiaAccount(key);
    const { record, address } = celestiaNodeKeys;
    const recordData = keyRecord(KEY_NAME, key, Buffer.from(account.publicKey, 'base64'));
    const secret = {
      [celestiaNodeKeys.p2p]: JSON.stringify({ body: node.privateKey }),
      [celestiaNodeKeys.jwt]: JSON.stringify({ body: jwtSecret.toString('base64') }),
      [celestiaNodeKeys.readToken]: readToken(jwtSecret, bytes(celestiaNodeKeys.readToken)),
      [record]: keyringFile(record, recordData, bytes(record)),
      [address]: keyringFile(keyringAddressFile(account.account), Buffer.from(record), bytes(address)),
      [celestiaNodeKeys.account]: key.toString('hex'),
    };
    return { publicHalf: { peerId: node.peerId, ...account }, secret };
  },
};

/**
 * Name that the file of the key `my_celes_key.address` has in a keyring.
 *
 * @param account `celestia1…`
 */
export const keyringAddressFile = (account: string): string => `${accountBytes(account).toString('hex')}.address`;
