import { found } from '../../found';
import { genesisFiles } from '../../genesis-files';
import type { Rule } from '../../rule';

export const genesisIsImmutable: Rule = {
  id: 'genesis-is-immutable',
  refuses: 'a genesis in a ConfigMap that can be changed, or that is not named by its chain id',
  why: 'nodes go on with the chain they have when the genesis under its name changes, and new ones are on another chain',
  fix: 'set `immutable: true` and end the name with the chain id, so that another chain is another object',
  *check(cluster) {
    for (const { object, chainId } of genesisFiles(cluster)) {
      const { immutable, metadata } = object.json;
      if (immutable !== true)
        yield { object, path: 'immutable', message: `${found(immutable)} on the genesis of ${chainId}` };
      if (`-${metadata.name}`.endsWith(`-${chainId}`)) continue;
      yield {
        object,
        path: 'metadata.name',
        message: `"${metadata.name}" does not end with the chain id "${chainId}"`,
      };
    }
  },
};
