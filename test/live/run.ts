import path from 'node:path';
import { renderEnvironment } from '../../charts/render';
import { loadEnvironment } from '../../lib/environment/load';
import { runCommand } from '../../lib/errors';
import { readLock } from '../../lib/images/lock';
import { repositoryRoot } from '../../lib/repository';
import { usage } from './checks/usage';
import { checkEverything } from './everything';
import { checkLocal } from './local';
import { startCluster } from './start-cluster';
import { Cleanup } from './support/cleanup';
import { Report } from './support/report';
import { stopCommands } from './support/shell';

const environments = path.join(repositoryRoot, 'environments');
const everythingFile = path.join(repositoryRoot, 'test/live/everything/local.yaml');

// Applies `local`, then an update of it that has everything, to a cluster whose pods really run.
void runCommand(async () => {
  const report = new Report();
  const cleanup = new Cleanup();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      stopCommands();
      await cleanup.run();
      process.exit(signal === 'SIGINT' ? 130 : 143);
    });
  }
  try {
    const { pin } = readLock(path.join(repositoryRoot, 'images.lock.yaml'));
    const local = loadEnvironment('local', environments);
    const everything = loadEnvironment(everythingFile, environments);
    const cluster = await startCluster(everything, pin, report, cleanup);
    if (cluster === undefined) return;
    const live = { ...cluster, report };
    if (await checkLocal(live, renderEnvironment(local, pin).files)) {
      await checkEverything(live, renderEnvironment(everything, pin).files);
      for (const line of await usage(live)) report.note(line);
    }
  } catch (error) {
    await report.check('the run reaches its end', () => Promise.reject(error));
  } finally {
    await cleanup.run();
    report.finish();
  }
});
