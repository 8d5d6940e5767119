import path from 'node:path';
import { renderEnvironment } from '../../charts/render';
import { loadEnvironment } from '../../lib/environment/load';
import { runCommand } from '../../lib/errors';
import { readLock } from '../../lib/images/lock';
import { repositoryRoot } from '../../lib/repository';
import type { OutputFiles } from '../../lib/synthesis/files';
import { checkSurvival as celestiaSurvives } from './celestia/check';
import { type Networks, networksOf } from './celestia/networks';
import { usage } from './checks/usage';
import { checkEthereum } from './ethereum/check';
import { checkEverything } from './everything';
import { checkLocal, checkSurvival } from './local';
import { checkAutoscaling } from './rollup/autoscaling/check';
import { checkStores } from './rollup/data/check';
import { storesOf } from './rollup/data/stores';
import { startCluster } from './start-cluster';
import { Cleanup } from './support/cleanup';
import type { LiveCluster } from './support/cluster';
import { undoWhenInterrupted } from './support/interruption';
import { Report } from './support/report';

const environments = path.join(repositoryRoot, 'environments');
const everythingFile = path.join(repositoryRoot, 'test/live/everything/local.yaml');
const devnetFile = path.join(repositoryRoot, 'test/live/ethereum/devnet.yaml');

/** A cluster with a report, for the checks of some of its systems. */
type Checked = LiveCluster & { readonly report: Report };

// Applies `local`, then an update of it that has everything, to a cluster whose pods really run.
void runCommand(async () => {
  const report = new Report();
  const cleanup = new Cleanup();
  undoWhenInterrupted(cleanup);
  try {
    const { pin } = readLock(path.join(repositoryRoot, 'images.lock.yaml'));
    const local = loadEnvironment('local', environments);
    const everything = loadEnvironment(everythingFile, environments);
    const devnet = loadEnvironment(devnetFile, environments);
    const cluster = await startCluster([local, everything, devnet], pin, report, cleanup);
    if (cluster === undefined) return;
    const networks = networksOf(local, pin);
    const live = { ...cluster, report };
    if (await checkLocal({ ...live, namespaces: ['celestia', 'ethereum', 'perpetual', 'relay'] }, networks)) {
      // None disturbs another, and the longest one decides how long the run is.
      await Promise.all([
        report.check('the checks of Celestia are done', () => celestia(live, networks)),
        report.check('the checks of the other systems are done', () =>
          others(live, renderEnvironment(everything, pin).files),
        ),
        report.check('the checks of Ethereum are done', () =>
          ethereum(live, renderEnvironment(devnet, pin).files, cleanup),
        ),
        provers(live, cleanup),
        report.check('the checks of the stores of a rollup are done', () => stores(live, pin)),
      ]);
    }
  } catch (error) {
    await report.check('the run reaches its end', () => Promise.reject(error));
  } finally {
    await cleanup.run();
    report.finish();
  }
});

function celestia(live: Checked, networks: Networks): Promise<void> {
  return celestiaSurvives({ ...live, report: live.report.of('celestia'), namespaces: ['celestia'] }, networks);
}

function ethereum(live: Checked, devnet: OutputFiles, cleanup: Cleanup): Promise<void> {
  return checkEthereum({ ...live, report: live.report.of('ethereum'), namespaces: ['ethereum'] }, devnet, cleanup);
}

/** Those of the largest environment; their namespace is their own, and machines are simulated. */
function provers(live: Checked, cleanup: Cleanup): Promise<void> {
  const checked = { ...live, report: live.report.of('provers'), namespaces: [] };
  return checkAutoscaling(checked, loadEnvironment('production', environments), cleanup);
}

/** Those of the rollup on a laptop, which is made to use all of them. */
function stores(live: Checked, pin: (image: string) => string): Promise<void> {
  const checked = { ...live, report: live.report.of('stores'), namespaces: [] };
  return checkStores(checked, storesOf(path.join(environments, 'local-rollup.yaml'), pin), pin);
}

async function others(checked: Checked, everything: OutputFiles): Promise<void> {
  const live = { ...checked, namespaces: ['perpetual', 'relay'] };
  await checkSurvival(live);
  await checkEverything(live, everything);
  for (const line of await usage(live)) live.report.note(line);
}
