import { createHash } from 'node:crypto';
import * as z from 'zod';
import { ed25519PublicKey } from './ed25519';
import type { IdentityKind } from './identity-kind';

/** Keys of the Secret of a validator, each the name of its file. */
export const validatorKeys = { node: 'node_key.json', consensus: 'priv_validator_key.json' } as const;

/** What others know of a validator. */
export interface ValidatorPublicHalf {
  /** Who its node is to its peers: 40 hexadecimal digits. */
  readonly nodeId: string;
  /** Who it is to the chain: 40 hexadecimal digits in upper case. */
  readonly address: string;
  /** Base64 of the ed25519 public key that its votes are signed with, 32 bytes. */
  readonly publicKey: string;
}

const publicHalf = z
  .strictObject({
    nodeId: z.string().regex(/^[0-9a-f]{40}$/, 'is not a node id of 40 hexadecimal digits in lower case'),
    address: z.string().regex(/^[0-9A-F]{40}$/, 'is not an address of 40 hexadecimal digits in upper case'),
    publicKey: z.string().regex(/^[A-Za-z0-9+/]{43}=$/, 'is not the base64 of an ed25519 public key'),
  })
  .superRefine(({ address, publicKey }, context) => {
    // Texts that are none have their findings already.
    if (context.issues.length > 0 || address === cometAddress(Buffer.from(publicKey, 'base64'))) return;
    const message = 'is not the address of its publicKey';
    context.addIssue({ code: 'custom', path: ['address'], input: address, message });
  });

/** A validator of a chain of CometBFT: its node among peers, and the key that its votes are signed with. */
export const validatorIdentity: IdentityKind<ValidatorPublicHalf> = {
  publicHalf,
  secretKeys: Object.values(validatorKeys),
  publicHalfOf: (secret) => publicHalfOf(seedIn(secret[validatorKeys.node]), seedIn(secret[validatorKeys.consensus])),
  make: (bytes) => {
    const node = bytes(validatorKeys.node);
    const consensus = bytes(validatorKeys.consensus);
    const half = publicHalfOf(node, consensus);
    const consensusKey = {
      address: half.address,
      pub_key: { type: 'tendermint/PubKeyEd25519', value: half.publicKey },
      priv_key: privateKey(consensus),
    };
    const secret = {
      [validatorKeys.node]: JSON.stringify({ priv_key: privateKey(node) }),
      [validatorKeys.consensus]: JSON.stringify(consensusKey),
    };
    return { publicHalf: half, secret };
  },
};

function publicHalfOf(node: Buffer, consensus: Buffer): ValidatorPublicHalf {
  const consensusKey = ed25519PublicKey(consensus);
  return {
    nodeId: cometAddress(ed25519PublicKey(node)).toLowerCase(),
    address: cometAddress(consensusKey),
    publicKey: consensusKey.toString('base64'),
  };
}

/**
 * The address of an ed25519 key on a chain of CometBFT: 40 hexadecimal digits in upper case.
 *
 * @see https://github.com/cometbft/cometbft/blob/v0.38.17/spec/core/data_structures.md#address
 */
export const cometAddress = (publicKey: Uint8Array): string =>
  createHash('sha256').update(publicKey).digest('hex').slice(0, 40).toUpperCase();

const privateKey = (seed: Buffer) => ({
  type: 'tendermint/PrivKeyEd25519',
  value: Buffer.concat([seed, ed25519PublicKey(seed)]).toString('base64'),
});

/** The seed of the private key that a file holds. */
function seedIn(file = ''): Buffer {
  const { priv_key: key } = JSON.parse(file) as { readonly priv_key: { readonly value: string } };
  return Buffer.from(key.value, 'base64').subarray(0, 32);
}
