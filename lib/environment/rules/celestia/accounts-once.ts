import { addressOf } from '../../../programs/celestia/genesis/accounts';
import { validators } from '../../../programs/celestia/genesis/validators';
import type { EnvironmentRule } from '../rule';

/** An account has one amount, by whichever of its names. */
export const celestiaAccountsOnce: EnvironmentRule = {
  id: 'celestia-accounts-once',
  *check({ celestia, identities }) {
    const places = new Map<string, number>();
    for (const [index, { account }] of (celestia?.accounts ?? []).entries()) {
      const path = ['celestia', 'accounts', index, 'account'];
      const address = addressOf(account, identities) ?? account;
      const first = places.get(address);
      const operator = validators.map((each) => each.operator).find((name) => addressOf(name, identities) === address);
      if (first !== undefined) {
        yield { path, message: `"${account}" is the account of accounts[${first}] already; keep one of them` };
      } else if (operator !== undefined && account !== operator) {
        yield { path, message: `"${account}" is that of ${operator}, who has something anyway; write ${operator}` };
      }
      places.set(address, first ?? index);
    }
  },
};
