import { quote } from '../../words';
import type { EnvironmentRule } from '../rule';

/** Accounts that blobs are paid from. */
const submitters = ['light-0', 'light-1'];

/** Who submits blobs pays for them; a chain knows no account that has never had anything. */
export const celestiaSubmittersFunded: EnvironmentRule = {
  id: 'celestia-submitters-funded',
  *check({ celestia }) {
    // Of a given genesis the file says who has something.
    if (celestia?.submitThrough === undefined || celestia.genesis.given !== undefined) return;
    const missing = submitters.filter((name) => !celestia.accounts.some(({ account }) => account === name));
    if (missing.length === 0) return;
    const message = `${quote(celestia.submitThrough)} lets the light nodes submit blobs, but ${missing.join(' and ')} could not pay for any; add ${missing.length === 1 ? 'it' : 'them'} to accounts with an amount`;
    yield { path: ['celestia', 'submitThrough'], message };
  },
};
