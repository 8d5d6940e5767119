import * as z from 'zod';
import type { IdentityKind } from './identity-kind';
import { libp2pIdentity } from './libp2p';

const KEY = 'private-key';

/** Who a libp2p node is to its peers. */
export const libp2p: IdentityKind<{ readonly peerId: string }> = {
  publicHalf: z.strictObject({ peerId: z.string().regex(/^12D3KooW[1-9A-HJ-NP-Za-km-z]{44}$/, 'is not a peer id') }),
  secretKeys: [KEY],
  make: (bytes) => {
    const { peerId, privateKey } = libp2pIdentity(bytes(KEY));
    return { publicHalf: { peerId }, secret: { [KEY]: privateKey } };
  },
};
