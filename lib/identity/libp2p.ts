import { base58 } from '@scure/base';
import * as z from 'zod';
import { ed25519PublicKey } from './ed25519';

/** A libp2p identity: who a node is to its peers. */
export interface Libp2pIdentity {
  /** Public: `12D3KooW…`. */
  readonly peerId: string;
  /** Secret: base64 of the protobuf that libp2p's programs keep. */
  readonly privateKey: string;
}

/** A peer id as it is written down, of an ed25519 key. */
export const peerId = z.string().regex(/^12D3KooW[1-9A-HJ-NP-Za-km-z]{44}$/, 'is not a peer id');

/** Protobuf of a libp2p private key: type ed25519, 64 bytes. */
const PRIVATE_KEY_PREFIX = Buffer.from('08011240', 'hex');
/** Identity multihash of the protobuf of a libp2p public key: type ed25519, 32 bytes. */
const PEER_ID_PREFIX = Buffer.from('002408011220', 'hex');

/**
 * The peer id of a private key.
 *
 * @param privateKey base64 of its protobuf
 */
export function peerIdOf(privateKey: string): string {
  const start = PRIVATE_KEY_PREFIX.length;
  return libp2pIdentity(Buffer.from(privateKey, 'base64').subarray(start, start + 32)).peerId;
}

/**
 * The identity that a seed stands for.
 *
 * @param seed 32 bytes
 * @see https://github.com/libp2p/specs/blob/master/peer-ids/peer-ids.md
 */
export function libp2pIdentity(seed: Buffer): Libp2pIdentity {
  const publicKey = ed25519PublicKey(seed);
  return {
    peerId: base58.encode(Buffer.concat([PEER_ID_PREFIX, publicKey])),
    privateKey: Buffer.concat([PRIVATE_KEY_PREFIX, seed, publicKey]).toString('base64'),
  };
}
