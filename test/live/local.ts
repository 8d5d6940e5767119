import path from 'node:path';
import { repositoryRoot } from '../../lib/repository';
import { begins } from './celestia/chain';
import { checkFlows } from './celestia/check';
import { celestiaTargets } from './celestia/connections';
import type { Networks } from './celestia/networks';
import { apply } from './checks/apply';
import { checkTarget, localTargets, type Target } from './checks/connections';
import { settle } from './checks/entries';
import { entryFlows, gitFlows, httpFlows, putFlows, rpcAsksForToken } from './checks/flows';
import { nothingLost, readKept } from './checks/kept';
import { kuboOutage } from './checks/outage';
import { closedTargets, withOutside } from './checks/outside';
import { deletePods, killProcesses, rollingRestart } from './checks/restarts';
import { restricted } from './checks/restricted';
import { developerTargets } from './ethereum/connections';
import { hasRelay } from './images/recipes';
import { OWN_ONLY } from './support/cluster';
import type { Live } from './support/live';
import { allReady } from './support/pods';

/**
 * Checks the environment `local` as a person with a laptop gets it.
 *
 * @returns false where its pods never became ready, so that nothing more can be checked
 */
export async function checkLocal(live: Live, networks: Networks): Promise<boolean> {
  const { report, kubectl } = live;
  const { local } = networks;
  await report.check('local is applied without a warning', () => apply(live, local.files));
  const [ready] = await Promise.all([
    report.check('every pod is ready', () => allReady(live, 180)),
    report.check('the Celestia network begins', () => begins(live, local.chainId)),
  ]);
  if (!ready) return false;
  await report.check('Pod Security restricted is enforced', () => restricted(live));
  const pods = path.join(repositoryRoot, 'test/live/pods.yaml');
  await kubectl.text(['apply', '-f', pods]);
  await kubectl.text(['wait', '--for=condition=Ready', '--timeout=60s', 'pod/client', 'pod/stranger']);
  await kubectl.text(['wait', '--for=condition=Ready', '--timeout=60s', '-n', 'monitoring', 'pod/prometheus']);
  await settle();
  await flows(live);
  await connections(live);
  await checkFlows({ ...live, report: report.of('celestia') }, networks);
  return true;
}

async function flows(live: Live): Promise<void> {
  const { report } = live;
  await report.check('an entry written on the api port is pinned by kubo and read on the web port', () =>
    entryFlows(live),
  );
  await report.check("kubo's RPC asks for its token", () => rpcAsksForToken(live));
  await report.check('a commit is read on the git port', () => gitFlows(live));
  await report.check('a committed file is read over HTTP', () => httpFlows(live));
  if (hasRelay) await report.check('a file put over HTTP is committed', () => putFlows(live));
  else report.skip('a file put over HTTP is committed', 'the stand-in for the relay only reads');
}

async function connections(live: Live): Promise<void> {
  const { report, node } = live;
  const check = (target: Target) => report.check(target.what, () => checkTarget(live, target));
  await Promise.all(localTargets.map(check));
  await Promise.all(celestiaTargets.map(check));
  await Promise.all(developerTargets.map(check));
  if (node) await withOutside(node, () => Promise.all(closedTargets.map(check)));
  else for (const { what } of closedTargets) report.skip(what, OWN_ONLY);
}

/** Checks what the pods of the relay and of the perpetual node survive. */
export async function checkSurvival(live: Live): Promise<void> {
  const { report, node } = live;
  let kept = await readKept(live);
  const afterwards = async (what: string, task: () => Promise<unknown>) => {
    await report.check(what, task);
    await settle();
    await report.check('… and nothing is lost', () => nothingLost(live, kept));
  };
  await afterwards('pods deleted by force come back', () => deletePods(live));
  if (node) await afterwards('processes killed with SIGKILL come back', () => killProcesses(live, node));
  else report.skip('processes killed with SIGKILL come back', OWN_ONLY);
  await afterwards('a rolling restart ends every container in time', () => rollingRestart(live));
  await afterwards('OrbitDB is not ready without kubo and recovers with it', async () => {
    const { entry, words } = await kuboOutage(live);
    kept = { ...kept, entries: [entry, ...kept.entries] };
    return words;
  });
}
