import { quote } from '../../../../environment/words';
import type { Check } from './check';

/** There is as much of every token as all accounts have together. */
export const supplyBalanced: Check = function* ({ app_state: { bank } }) {
  // Without a supply the app adds it up by itself.
  if (bank.supply.length === 0) return;
  const balances = new Map<string, bigint>();
  for (const { denom, amount } of bank.balances.flatMap(({ coins }) => coins)) {
    balances.set(denom, (balances.get(denom) ?? 0n) + amount);
  }
  const path = ['app_state', 'bank', 'supply'];
  for (const [index, { denom, amount }] of bank.supply.entries()) {
    const sum = balances.get(denom) ?? 0n;
    if (bank.supply.findIndex((coin) => coin.denom === denom) !== index) {
      yield { path: [...path, index, 'denom'], message: `${quote(denom)} is there twice` };
    } else if (amount !== sum) {
      const message = `"${amount}" is not the sum of the balances of ${quote(denom)}, "${sum}"`;
      yield { path: [...path, index, 'amount'], message };
    }
  }
  const supplied = new Set(bank.supply.map(({ denom }) => denom));
  for (const [denom, sum] of balances) {
    if (!supplied.has(denom)) yield { path, message: `has nothing of ${quote(denom)}, balances have "${sum}"` };
  }
};
