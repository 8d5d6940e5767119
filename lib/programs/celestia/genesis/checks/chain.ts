import { quote } from '../../../../environment/words';
import type { Check } from './check';

/** Time up to the second: that of a genesis may have fractions, which environment files have not. */
const toTheSecond = (time: string): string => time.replace(/\.\d+Z$/, 'Z');

/** It is the genesis of this chain. */
export const chainNamed: Check = function* ({ chain_id: id, genesis_time: time }, { chainId, time: expected }) {
  if (id !== chainId) {
    yield { path: ['chain_id'], message: `${quote(id)} is not the chain id of the environment, "${chainId}"` };
  }
  if (toTheSecond(time) !== expected) {
    yield { path: ['genesis_time'], message: `${quote(time)} is not the time of the environment, "${expected}"` };
  }
};
