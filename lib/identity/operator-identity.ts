import * as z from 'zod';
import { accountFields, type CelestiaAccount, celestiaAccount, checkAccount } from './celestia-account';
import type { IdentityKind } from './identity-kind';

/** Key of the secret of an account: its private key, 32 bytes in hexadecimal digits. */
export const ACCOUNT_KEY = 'account-key';

/** The operator of a validator: the account that its stake belongs to. */
export const operatorIdentity: IdentityKind<CelestiaAccount> = {
  publicHalf: z.strictObject(accountFields).superRefine(checkAccount),
  secretKeys: [ACCOUNT_KEY],
  outsideCluster: 'an operator signs by hand, and no pod uses its key',
  publicHalfOf: (secret) => celestiaAccount(Buffer.from(secret[ACCOUNT_KEY] ?? '', 'hex')),
  make: (bytes) => {
    const key = bytes(ACCOUNT_KEY);
    return { publicHalf: celestiaAccount(key), secret: { [ACCOUNT_KEY]: key.toString('hex') } };
  },
};
