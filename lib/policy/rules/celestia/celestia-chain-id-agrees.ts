import { celestiaPods } from '../../celestia-pods';
import { chainIdClaims, genesisOfPod } from '../../chain-ids';
import { describeObject } from '../../rendered-object';
import type { Rule } from '../../rule';

export const celestiaChainIdAgrees: Rule = {
  id: 'celestia-chain-id-agrees',
  refuses: 'a pod of Celestia that is told of another chain than its genesis, or of two chains',
  why: 'a bridge ends at once, a light node finds no header, and nothing says that the names differ',
  fix: 'use the chain_id of the genesis everywhere',
  *check(cluster) {
    for (const pod of celestiaPods(cluster)) {
      const claims = chainIdClaims(cluster, pod);
      const genesis = genesisOfPod(cluster, pod);
      const [first] = [
        ...genesis.map(({ object, chainId }) => ({ chainId, called: `genesis.json of ${describeObject(object)}` })),
        ...claims,
      ];
      const ids = new Set(genesis.map(({ chainId }) => chainId));
      for (const { object, path, called, chainId } of claims) {
        if (ids.size > 0 ? ids.has(chainId) : chainId === first?.chainId) continue;
        const message = `${JSON.stringify(chainId)} in ${called}, but ${JSON.stringify(first?.chainId)} in ${first?.called}`;
        yield { object, path, message };
      }
    }
  },
};
