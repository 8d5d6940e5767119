import { InputError, runCommand } from '../../lib/errors';
import { Cleanup } from '../live/support/cleanup';
import { undoWhenInterrupted } from '../live/support/interruption';
import { Report } from '../live/support/report';
import { checkConfig } from './config';
import { checkEthereum } from './ethereum';
import { checkGenesis } from './genesis';
import { checkIdentities } from './identities';
import { checkRollup } from './rollup';
import { checkSnapshots } from './snapshots';
import { missing, type ProgramName } from './support/programs';

/** Checks that need real programs. */
interface Checks {
  readonly needs: readonly ProgramName[];
  readonly run: (report: Report, cleanup: Cleanup) => Promise<void>;
}

const groups: Readonly<Record<string, Checks>> = {
  identities: { needs: ['app', 'node'], run: checkIdentities },
  config: { needs: ['app', 'node', 'collector'], run: checkConfig },
  genesis: { needs: ['app'], run: checkGenesis },
  ethereum: { needs: ['geth'], run: checkEthereum },
  rollup: { needs: ['promtool'], run: checkRollup },
  snapshots: { needs: ['rclone', 'busybox'], run: checkSnapshots },
};

// Usage: npm run test:programs [-- <group> …]. What is rendered, against the real programs on this machine's loopback.
void runCommand(async () => {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !(name in groups));
  if (unknown.length > 0) {
    throw new InputError(unknown.map((name) => `"${name}" is not one of ${Object.keys(groups).join(', ')}`));
  }
  const report = new Report();
  const cleanup = new Cleanup();
  undoWhenInterrupted(cleanup);
  for (const [name, { needs, run }] of Object.entries(groups)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const absent = missing(needs);
    if (absent.length > 0) {
      report.skip(name, `no ${absent.join(', ')} here: name a folder with it in CHAINYARD_PROGRAMS`);
      continue;
    }
    try {
      await run(report, cleanup);
    } catch (error) {
      await report.check(`${name} reaches its end`, () => Promise.reject(error));
    } finally {
      await cleanup.run();
    }
  }
  report.finish();
});
