import { createHash } from 'node:crypto';
import { accountBytes, celestiaAccount } from '../../../lib/identity/celestia-account';
import { operatorIdentity } from '../../../lib/identity/operator-identity';

const bytes = (key: string): Buffer => createHash('sha256').update(`o${key}`).digest();
const { publicHalf, secret } = operatorIdentity.make(bytes);
/** Order of secp256k1. @see https://www.secg.org/sec2-v2.pdf */
const order = 'fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141';

describe('an operator', () => {
  it('is the account that celestia-appd v9.0.4 showed for its key', () => {
    expect(publicHalf).toEqual({
      account: 'celestia189pgay9lhdn0eh7lprglc6elxd5smn6ua5j7ew',
      publicKey: 'AyAMBJGnYM6jLU+ZUTcc+IFIXOdNsABNsdkmEufWMvU/',
    });
    expect(secret).toEqual({ 'account-key': bytes('account-key').toString('hex') });
    expect(operatorIdentity.publicHalfOf(secret)).toEqual(publicHalf);
    expect(() => operatorIdentity.publicHalfOf({})).toThrow();
  });

  it('is of no Secret of the cluster', () => {
    expect(operatorIdentity.outsideCluster).toBeDefined();
  });
});

describe('an account', () => {
  it('is not made of a number that no key has', () => {
    for (const key of ['00'.repeat(32), order, 'ff'.repeat(32), '01'.repeat(31)])
      expect(() => celestiaAccount(Buffer.from(key, 'hex'))).toThrow();
    const largest = Buffer.from(`${order.slice(0, -2)}40`, 'hex');
    // The largest key is -1, whose point is the generator's with the other sign.
    expect(celestiaAccount(largest).publicKey).toBe(
      Buffer.from('0379be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798', 'hex').toString('base64'),
    );
  });

  it('has an address of 20 bytes', () => {
    expect(accountBytes(publicHalf.account)).toHaveLength(20);
    expect(() => accountBytes(publicHalf.account.replace(/w$/, 'q'))).toThrow('checksum');
  });
});
