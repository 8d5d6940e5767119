import { programOf } from '../../../programs/celestia/image-version';
import { quote } from '../../words';
import type { EnvironmentRule } from '../rule';

/** A chain that is kept grows older than one version of its app, and only the multiplexer runs the blocks of all. */
export const celestiaBlocksKept: EnvironmentRule = {
  id: 'celestia-blocks-kept',
  *check({ celestia }) {
    if (celestia?.genesis.policy !== 'preserve') return;
    const program = programOf(celestia.images.app);
    if (program !== 'celestia-app-standalone') return;
    const message = `${quote(program)} runs no block before its own version, and the chain is kept; use the image celestia-app, which holds the older versions too`;
    yield { path: ['celestia', 'images', 'app'], message };
  },
};
