import { encryptWithPassword } from './jwe';
import { protobufField } from './protobuf';

/** Password of every keyring of backend `test`. */
const PASSWORD = 'test';

/**
 * A file of a keyring of the Cosmos SDK, backend `test`.
 *
 * @param name of the file: `<key>.info`, or `<address in hex>.address`
 * @param seed 32 bytes for this file alone
 * @see https://github.com/99designs/keyring/blob/v1.2.2/file.go
 */
export function keyringFile(name: string, data: Uint8Array, seed: Uint8Array): string {
  const item = { Key: name, Data: Buffer.from(data).toString('base64') };
  return encryptWithPassword(JSON.stringify(item), PASSWORD, seed);
}

/**
 * What `<key>.info` holds: a private key, and the name that programs ask for.
 *
 * @see https://github.com/cosmos/cosmos-sdk/blob/v0.50.13/proto/cosmos/crypto/keyring/v1/record.proto
 */
export function keyRecord(name: string, privateKey: Uint8Array, publicKey: Uint8Array): Buffer {
  const local = protobufField(1, secp256k1Message('PrivKey', privateKey));
  return Buffer.concat([
    protobufField(1, name),
    protobufField(2, secp256k1Message('PubKey', publicKey)),
    protobufField(3, local),
  ]);
}

/** A key as `google.protobuf.Any`. */
function secp256k1Message(type: 'PrivKey' | 'PubKey', key: Uint8Array): Buffer {
  return Buffer.concat([protobufField(1, `/cosmos.crypto.secp256k1.${type}`), protobufField(2, protobufField(1, key))]);
}
