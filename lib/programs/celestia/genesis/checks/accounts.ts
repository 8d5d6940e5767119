import type { Finding } from '../../../../environment/finding';
import { quote } from '../../../../environment/words';
import { isAccountAddress } from '../addresses';
import type { Check } from './check';

/** Accounts have an address and a number of their own. */
export const accountsUnique: Check = function* ({ app_state: { auth, bank } }) {
  const accounts = ['app_state', 'auth', 'accounts'];
  yield* addressFindings(accounts, auth.accounts);
  yield* addressFindings(['app_state', 'bank', 'balances'], bank.balances);
  const taken = new Map<bigint, number>();
  for (const [index, { account_number: number }] of auth.accounts.entries()) {
    const owner = taken.get(number);
    taken.set(number, owner ?? index);
    if (owner === undefined) continue;
    yield { path: [...accounts, index, 'account_number'], message: `"${number}" is that of accounts[${owner}] too` };
  }
};

function* addressFindings(
  path: readonly string[],
  entries: readonly { readonly address: string }[],
): Generator<Finding> {
  const seen = new Set<string>();
  for (const [index, { address }] of entries.entries()) {
    const at = [...path, index, 'address'];
    if (!isAccountAddress(address)) yield { path: at, message: `${quote(address)} is not an address` };
    else if (seen.has(address)) yield { path: at, message: `"${address}" is there twice` };
    seen.add(address);
  }
}
