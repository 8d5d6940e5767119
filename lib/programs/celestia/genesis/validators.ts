import type { Celestia } from '../chain-id';
import { TIA } from './tokens';

/** A validator of every network, by the names of its identities and its pod. */
export interface Validator {
  readonly identity: 'validator-0' | 'validator-1';
  readonly operator: 'operator-0' | 'operator-1';
  /** How it is named to people who look at the chain. */
  readonly moniker: string;
  /** What its operator stakes, in utia, by the weights of the network. */
  readonly stakes: Readonly<Record<Celestia['weights'], bigint>>;
}

/** The validators of every network. */
export const validators: readonly Validator[] = [
  {
    identity: 'validator-0',
    operator: 'operator-0',
    moniker: 'full-0',
    stakes: { '1:1': 5000n * TIA, '9:1': 9000n * TIA },
  },
  {
    identity: 'validator-1',
    operator: 'operator-1',
    moniker: 'full-1',
    stakes: { '1:1': 5000n * TIA, '9:1': 1000n * TIA },
  },
];
