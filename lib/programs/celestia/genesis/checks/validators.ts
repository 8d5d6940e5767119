import { quote } from '../../../../environment/words';
import { consensusAddress } from '../addresses';
import type { Genesis } from '../shape';
import { TIA } from '../tokens';
import type { Check } from './check';

/** The validators are those whose keys the environment has, and all of them sign. */
export const validatorsKnown: Check = function* (genesis, { validators: expected }) {
  const validators = [...validatorsOf(genesis)];
  const known = new Set(Object.values(expected).map(({ publicKey }) => publicKey));
  for (const [index, { path, keyPath, publicKey, stake }] of validators.entries()) {
    if (validators.findIndex((other) => other.publicKey === publicKey) !== index) {
      yield { path: [...path, ...keyPath], message: `"${publicKey}" is there twice` };
    } else if (!known.has(publicKey)) {
      const names = Object.keys(expected).join(' and ');
      yield { path: [...path, ...keyPath], message: `"${publicKey}" is the key of none of ${names}` };
    }
    if (stake >= TIA) continue;
    yield { path, message: `a stake of "${stake}" utia is no power: it takes "${TIA}"` };
  }
  for (const [name, { publicKey, address }] of Object.entries(expected)) {
    if (validators.some((validator) => validator.publicKey === publicKey)) continue;
    const path = ['app_state', 'staking', 'validators'];
    yield { path, message: `lacks ${name}, address ${address}, key "${publicKey}"` };
  }
};

/** Validators that sign from block 1, as an export names them, have the addresses of their keys. */
export const signersAddressed: Check = function* ({ consensus }) {
  for (const [index, { address, pub_key: key }] of (consensus?.validators ?? []).entries()) {
    const expected = consensusAddress(key.value);
    if (address === expected) continue;
    const path = ['consensus', 'validators', index, 'address'];
    yield { path, message: `${quote(address)} is not the address of its key, "${expected}"` };
  }
};

interface Validator {
  readonly path: readonly PropertyKey[];
  /** From there to its consensus key. */
  readonly keyPath: readonly PropertyKey[];
  readonly publicKey: string;
  readonly stake: bigint;
}

/** Validators by either way that there is to write them into a genesis. */
function* validatorsOf({ app_state: { staking, genutil } }: Genesis): Generator<Validator> {
  for (const [index, { consensus_pubkey: key, tokens }] of staking.validators.entries()) {
    const path = ['app_state', 'staking', 'validators', index];
    yield { path, keyPath: ['consensus_pubkey', 'key'], publicKey: key.key, stake: tokens };
  }
  for (const [index, { body }] of (genutil?.gen_txs ?? []).entries()) {
    for (const [at, { pubkey, value }] of body.messages.entries()) {
      const path = ['app_state', 'genutil', 'gen_txs', index, 'body', 'messages', at];
      yield { path, keyPath: ['pubkey', 'key'], publicKey: pubkey.key, stake: value.amount };
    }
  }
}
