import { validatorIdentity } from '../../../lib/identity/validator-identity';
import { bytes } from './bytes';

const { publicHalf, secret } = validatorIdentity.make(bytes);

describe('a validator', () => {
  it('is the one that celestia-appd v9.0.4 printed', () => {
    expect(publicHalf).toEqual({
      nodeId: '78c077ec892981f5d10cdac7ccad45b49284c833',
      address: 'D7DAB95F330C0AA865274AC387D7BC45E574B2EE',
      publicKey: 'jqNVsIUFOBu0L3V5Ddb6SkEGMH4AcsAJ29vXIMpmCc8=',
    });
  });

  it('has the files of CometBFT, each with a key of its own', () => {
    const node = JSON.parse(secret['node_key.json'] ?? '');
    const consensus = JSON.parse(secret['priv_validator_key.json'] ?? '');
    const { address, publicKey } = publicHalf;
    expect(consensus).toEqual({
      address,
      pub_key: { type: 'tendermint/PubKeyEd25519', value: publicKey },
      priv_key: { type: 'tendermint/PrivKeyEd25519', value: expect.any(String) },
    });
    const bytesOf = ({ priv_key: key }: typeof node) => Buffer.from(key.value, 'base64');
    expect(bytesOf(consensus).subarray(0, 32)).toEqual(bytes('priv_validator_key.json'));
    expect(bytesOf(consensus).subarray(32).toString('base64')).toBe(publicKey);
    expect(bytesOf(node).subarray(0, 32)).toEqual(bytes('node_key.json'));
    expect(node.priv_key.type).toBe('tendermint/PrivKeyEd25519');
    expect(Object.keys(secret)).toEqual(validatorIdentity.secretKeys);
  });

  it('is found again from its Secret, and not from another text', () => {
    expect(validatorIdentity.publicHalfOf(secret)).toEqual(publicHalf);
    const other = validatorIdentity.make((key) => bytes(`${key} of another`)).secret;
    expect(validatorIdentity.publicHalfOf({ ...secret, 'node_key.json': other['node_key.json'] ?? '' })).toEqual({
      ...publicHalf,
      nodeId: expect.not.stringMatching(publicHalf.nodeId),
    });
    expect(() => validatorIdentity.publicHalfOf({})).toThrow(SyntaxError);
  });
});
