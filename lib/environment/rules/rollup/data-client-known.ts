import { clientDoubt } from '../../../programs/rollup/zk-stack/config/data-availability';
import { isKnownServer } from '../../../programs/rollup/zk-stack/images';
import { rollupRule } from './rollup-rule';

/** The server starts with the client that data of batches goes out by; what images of one's own take nobody knows here. */
export const rollupDataClientKnown = rollupRule('rollup-data-client-known', function* (rollup) {
  if (clientDoubt(rollup) === undefined || !isKnownServer(rollup.core.image)) return;
  const message =
    '"ObjectStore" is a client that server 31.0.0 does not start with, since it refuses the name as one of secrets: use another client, or name a server in rollup.core.image that does';
  yield { path: ['rollup', 'dataAvailability', 'client'], message };
});
