import { made } from '../../../lib/environment/identities';
import type { LoadedEnvironment } from '../../../lib/environment/load';
import { today } from '../../../lib/programs/celestia/chain-id';
import { genesisOf } from '../../../lib/programs/celestia/genesis';
import { TIA } from '../../../lib/programs/celestia/genesis/tokens';
import { validators } from '../../../lib/programs/celestia/genesis/validators';
import type { Cleanup } from '../../live/support/cleanup';
import { type Report, same } from '../../live/support/report';
import { until } from '../../live/support/wait';
import { accountsAre } from './account-states';
import { App } from './app';
import { type RunningValidator, startChain } from './chain';
import { parametersAre } from './parameters';
import { ask } from './rpc';

/** What a chain is run for. */
export interface ChainProps {
  readonly report: Report;
  readonly cleanup: Cleanup;
  readonly name: string;
  readonly environment: LoadedEnvironment;
  /** Empty, for the homes of the validators. */
  readonly folder: string;
}

/** The block up to which it is run. */
const LAST = 4;

/** Two validators run a chain from the genesis of an environment, and the app has what stands in it. */
export async function checkChain({ report, cleanup, name, environment, folder }: ChainProps): Promise<void> {
  const genesis = genesisOf(environment, today());
  const app = new App(folder);
  let running: readonly RunningValidator[] = [];
  const runs = await report.check(`two validators make blocks of ${genesis.chainId}: ${name}`, async () => {
    running = await startChain(environment, genesis, folder, cleanup);
    for (const validator of running) await reaches(validator, LAST);
  });
  const [first] = running;
  if (!runs || first === undefined) return;
  const steps: Readonly<Record<string, () => Promise<unknown>>> = {
    '… both the same block 1': async () => {
      const hashes = await Promise.all(
        running.map(async ({ rpc }) => (await ask(rpc, 'block?height=1')).block_id.hash),
      );
      same('hashes', new Set(hashes).size, 1);
      return hashes[0];
    },
    '… with the power that their stakes give': async () => {
      const powers = await ask(first.rpc, 'validators');
      const found = powers.validators.map(({ address, voting_power: power }) => [address, power]);
      same('powers', found.sort(), expectedPowers(environment).sort());
    },
    '… with every parameter that may be patched as in the genesis': () => parametersAre(genesis.text, app, first.rpc),
    '… with the accounts of the genesis, numbered as there': () => accountsAre(genesis.text, app, first.rpc),
    '… and end by SIGTERM': async () => {
      for (const { moniker, process } of running) same(moniker, await process.stop(), 0);
    },
  };
  for (const [what, step] of Object.entries(steps)) await report.check(what, step);
}

async function reaches({ rpc, process, moniker }: RunningValidator, height: number): Promise<void> {
  await until(`block ${height} at ${moniker}`, 90, async () => {
    process.mustRun();
    const { sync_info: sync } = await ask(rpc, 'status');
    return Number(sync.latest_block_height) >= height || undefined;
  });
}

const expectedPowers = ({ identities, celestia }: LoadedEnvironment): string[][] =>
  validators.map(({ identity, stakes }) => [
    made(identities.celestia?.[identity]).address,
    String(stakes[made(celestia).weights] / TIA),
  ]);
