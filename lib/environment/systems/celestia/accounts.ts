import { checkedText } from '../../fields/checked-text';

/** Accounts that belong to the network's own programs, by name. */
export const ownAccounts = ['operator-0', 'operator-1', 'bridge-0', 'bridge-1', 'light-0', 'light-1'] as const;

const accountPattern = /^((operator|bridge|light)-[01]|celestia1[02-9ac-hj-np-z]{38})$/;
const amountPattern = /^[1-9]\d{0,17}utia$/;

/** One of the network's own accounts, or an address: `light-0`, `celestia1…`. */
export const account = checkedText(
  (value) =>
    accountPattern.test(value)
      ? undefined
      : `is neither an address such as "celestia1…" nor one of ${ownAccounts.join(', ')}`,
  { pattern: accountPattern, examples: ['light-0'] },
);

/** An amount of the smallest unit, a millionth of a TIA: `1000000000utia`. */
export const amount = checkedText(
  (value) => (amountPattern.test(value) ? undefined : 'is not an amount in utia such as "1000000000utia"'),
  { pattern: amountPattern, examples: ['1000000000utia'] },
);
