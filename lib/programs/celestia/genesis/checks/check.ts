import type { Finding } from '../../../../environment/finding';
import type { Chain } from '../../chain-id';
import type { Genesis } from '../shape';

/** What a genesis must agree with. */
export interface Expected extends Chain {
  /** Public identities of all its validators, by name. */
  readonly validators: Readonly<Record<string, { readonly publicKey: string; readonly address: string }>>;
}

/** Everything of one kind that is wrong with a genesis; paths are inside it. */
export type Check = (genesis: Genesis, expected: Expected) => Iterable<Finding>;
