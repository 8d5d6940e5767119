import { createPrivateKey, createPublicKey } from 'node:crypto';
import bs58 from 'bs58';

/** A libp2p identity: who a node is to its peers. */
export interface Libp2pIdentity {
  /** Public: `12D3KooW…`. */
  readonly peerId: string;
  /** Secret: base64 of the protobuf that kubo and libp2p keep. */
  readonly privateKey: string;
}

/** DER of an ed25519 private key up to the 32 bytes of its seed (RFC 8410). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
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
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32);
  return {
    peerId: bs58.encode(Buffer.concat([PEER_ID_PREFIX, publicKey])),
    privateKey: Buffer.concat([PRIVATE_KEY_PREFIX, seed, publicKey]).toString('base64'),
  };
}
