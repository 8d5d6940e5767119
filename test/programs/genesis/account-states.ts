import { same } from '../../live/support/report';
import type { App } from './app';

interface Genesis {
  readonly app_state: {
    readonly auth: { readonly accounts: readonly { readonly address: string; readonly account_number: string }[] };
    readonly bank: {
      readonly balances: readonly {
        readonly address: string;
        readonly coins: readonly { readonly amount: string }[];
      }[];
    };
  };
}

/** Every account of the genesis is there with its number and what it has. */
export async function accountsAre(genesis: string, app: App, node: string): Promise<string> {
  const { auth, bank } = (JSON.parse(genesis) as Genesis).app_state;
  for (const { address, account_number: number } of auth.accounts) {
    const to = [address, '--node', `tcp://${node}`];
    const { account } = await app.json<{ account: { value: { account_number?: string } } }>(
      'query',
      'auth',
      'account',
      ...to,
    );
    same(`number of ${address}`, account.value.account_number ?? '0', number);
    const { balances } = await app.json<{ balances: { amount: string }[] }>('query', 'bank', 'balances', ...to);
    const own = bank.balances.find((balance) => balance.address === address);
    same(
      `balance of ${address}`,
      balances.map(({ amount }) => amount),
      own?.coins.map(({ amount }) => amount),
    );
  }
  return `${auth.accounts.length} accounts`;
}
