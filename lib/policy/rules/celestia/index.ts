import type { Rule } from '../../rule';
import { celestiaChainIdAgrees } from './celestia-chain-id-agrees';
import { celestiaCustomHasThreeParts } from './celestia-custom-has-three-parts';
import { dataPathHasChainId } from './data-path-has-chain-id';
import { genesisIsImmutable } from './genesis-is-immutable';

/** Every program of a Celestia network is on the same chain, with data of its own for it. */
export const celestiaRules: readonly Rule[] = [
  celestiaCustomHasThreeParts,
  celestiaChainIdAgrees,
  dataPathHasChainId,
  genesisIsImmutable,
];
