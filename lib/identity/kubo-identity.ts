import * as z from 'zod';
import type { IdentityKind } from './identity-kind';
import { libp2pIdentity, peerId, peerIdOf } from './libp2p';

/** Keys of the Secret of a kubo node: who it is, and what opens its RPC. */
export const kuboKeys = { privateKey: 'private-key', rpcToken: 'rpc-token' } as const;

/** A kubo node: who it is to its peers, and the token that its RPC asks for. */
export const kuboIdentity: IdentityKind<{ readonly peerId: string }> = {
  publicHalf: z.strictObject({ peerId }),
  secretKeys: Object.values(kuboKeys),
  publicHalfOf: (secret) => ({ peerId: peerIdOf(secret[kuboKeys.privateKey] ?? '') }),
  make: (bytes) => {
    const node = libp2pIdentity(bytes(kuboKeys.privateKey));
    const secret = {
      [kuboKeys.privateKey]: node.privateKey,
      [kuboKeys.rpcToken]: bytes(kuboKeys.rpcToken).toString('hex'),
    };
    return { publicHalf: { peerId: node.peerId }, secret };
  },
};
