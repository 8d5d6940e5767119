import type { LoadedEnvironment } from '../../../environment/load';
import type { Celestia } from '../chain-id';
import { parseAmount, TIA } from './tokens';
import { validators } from './validators';

/** What an operator has where the environment names no amount: enough for the fees of years. */
export const operatorFunds = 1_000_000n * TIA;

/** An account by name or address, and what it has. */
export interface Funds {
  readonly account: string;
  /** In utia. */
  readonly amount: bigint;
}

/** The operators, which are there whether they are named or not, then what else is named, in its order. */
export function fundedAccounts(accounts: Celestia['accounts']): Funds[] {
  const funds = new Map(validators.map(({ operator }): [string, bigint] => [operator, operatorFunds]));
  for (const { account, amount } of accounts) funds.set(account, parseAmount(amount));
  return [...funds].map(([account, amount]) => ({ account, amount }));
}

/** The address of one of the network's own accounts, where its identity is made; any other text is one itself. */
export function addressOf(account: string, { celestia = {} }: LoadedEnvironment['identities']): string | undefined {
  if (account.startsWith('celestia1')) return account;
  const identity = celestia[account as keyof typeof celestia];
  return identity !== undefined && 'account' in identity ? identity.account : undefined;
}
