import { chainParts, resetCommand } from '../../../releases/chain';
import type { Finding } from '../../finding';
import type { LoadedEnvironment } from '../../load';
import type { EnvironmentRule } from '../rule';

/** A chain that is kept ends only by a reset that says why; a chain id that was given up never comes back. */
export const celestiaEpochKept: EnvironmentRule = {
  id: 'celestia-epoch-kept',
  *check(environment) {
    const { celestia, name, releases } = environment;
    const epoch = celestia?.genesis.epoch;
    if (celestia === undefined || epoch === undefined || releases.chain === undefined) return;
    const recorded = chainParts(releases.chain.id);
    const path = ['celestia', 'genesis', 'epoch'];
    const record = `releases/${name}.yaml`;
    if (recorded.network !== celestia.network) {
      const message = `${celestia.network}-${epoch} is not of the network of ${releases.chain.id}, the chain that ${record} records; remove that file if it came with a copy of another environment`;
      yield { path: ['celestia', 'network'], message };
    } else if (epoch < recorded.epoch) {
      const message = `${epoch} is lower than ${recorded.epoch}, which ${record} records, and a chain that was given up does not come back; use ${recorded.epoch}`;
      yield { path, message };
    } else yield* resetFindings(environment, epoch, recorded.epoch);
  },
};

function* resetFindings(
  { celestia, name, releases }: LoadedEnvironment,
  epoch: number,
  recorded: number,
): Generator<Finding> {
  if (celestia?.genesis.policy !== 'preserve') return;
  const { reset } = celestia.genesis;
  if (epoch > recorded && reset === undefined) {
    const message = `${epoch} gives up ${releases.chain?.id}, which releases/${name}.yaml records and which is kept; use ${recorded}, or say why: ${resetCommand(name)}`;
    yield { path: ['celestia', 'genesis', 'epoch'], message };
  } else if (epoch === recorded && reset !== undefined && releases.chain?.reset === undefined) {
    const message = `excuses nothing: ${releases.chain?.id} is the first chain that releases/${name}.yaml records; remove it`;
    yield { path: ['celestia', 'genesis', 'reset'], message };
  }
}
