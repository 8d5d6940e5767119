import { moduleAddress } from '../addresses';
import { pools } from '../pools';
import type { Genesis } from '../shape';
import type { Check } from './check';

/** The pools hold the stake of the validators; the app stops at block 1 otherwise. */
export const stakePooled: Check = function* ({ app_state: { bank, staking } }) {
  const denom = staking.params.bond_denom;
  for (const [pool, stake] of Object.entries(stakesByPool(staking))) {
    const address = moduleAddress(pool);
    const index = bank.balances.findIndex((balance) => balance.address === address);
    const coins = bank.balances[index]?.coins ?? [];
    const held = coins.reduce((sum, coin) => (coin.denom === denom ? sum + coin.amount : sum), 0n);
    if (held === stake) continue;
    const path = ['app_state', 'bank', 'balances', ...(index === -1 ? [] : [index, 'coins'])];
    yield { path, message: `the ${pool} ${address} has "${held}" ${denom}, validators have "${stake}" of it` };
  }
};

function stakesByPool({ validators, unbonding_delegations: unbonding }: Genesis['app_state']['staking']) {
  const bonded = validators.filter(({ status }) => status === 'BOND_STATUS_BONDED');
  const others = validators.filter(({ status }) => status !== 'BOND_STATUS_BONDED');
  const leaving = unbonding.flatMap(({ entries }) => entries.map(({ balance }) => balance));
  return {
    [pools.bonded]: sum(bonded.map(({ tokens }) => tokens)),
    [pools.notBonded]: sum([...others.map(({ tokens }) => tokens), ...leaving]),
  };
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);
