import { type Chain, chainOf, today } from '../../../programs/celestia/chain-id';
import type { LoadedEnvironment } from '../../load';

/** The chain of an environment that does not run yet: one that no release has recorded. */
export function newChain({ celestia, releases }: LoadedEnvironment): Chain | undefined {
  const chain = celestia && chainOf(celestia, today());
  return chain?.chainId === releases.chain?.id ? undefined : chain;
}
