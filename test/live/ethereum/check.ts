import type { OutputFiles } from '../../../lib/synthesis/files';
import { apply } from '../checks/apply';
import { checkTarget, type Target } from '../checks/connections';
import { settle } from '../checks/entries';
import { rollingRestart } from '../checks/restarts';
import { usage } from '../checks/usage';
import type { Cleanup } from '../support/cleanup';
import { OWN_ONLY } from '../support/cluster';
import type { Live } from '../support/live';
import type { NodeAccess } from '../support/node-access';
import { allReady } from '../support/pods';
import { goesOn, makesBlocks, readChain } from './chain';
import { networkTargets } from './connections';
import { beginsWithSnapshot } from './copies';
import { checkDeveloperChain } from './developer-chain';
import { NAMESPACE } from './nodes';
import { hasObjectStore, Outside } from './outside';
import { goesStale, staysReady } from './readiness';
import { rollsInService, survivesKills } from './service';
import { refusesCrashCopy, takesOne } from './snapshots';

/** The chain of `local`, then a network of two sync nodes and two serve nodes in its place. */
export async function checkEthereum(live: Live, devnet: OutputFiles, cleanup: Cleanup): Promise<void> {
  const { report, kubectl, node } = live;
  await checkDeveloperChain(live);
  const what = 'a network of execution clients';
  if (node === undefined) return report.skip(what, OWN_ONLY);
  if (!hasObjectStore) return report.skip(what, 'there is no moto: see .ci/install.sh');
  await kubectl.text(['delete', 'namespace', NAMESPACE], { seconds: 300 });
  await checkDevnet(live, node, devnet, cleanup);
}

/** Starts the network, and checks what it does and survives. */
export async function checkDevnet(live: Live, node: NodeAccess, devnet: OutputFiles, cleanup: Cleanup): Promise<void> {
  const { report } = live;
  const outside = await Outside.start(node, cleanup);
  if (!(await report.check('a network of its own is applied without a warning', () => begins(live, devnet)))) return;
  if (!(await report.check('every node is ready, without a snapshot', () => ready(live)))) return;
  await settle();
  await checkNetwork(live, node, outside);
  for (const line of await usage(live)) report.note(line);
}

async function ready(live: Live): Promise<string> {
  return `${(await allReady(live, 240)).size} pods`;
}

/** The keys of the object store are made by hand, as its environment says. */
async function begins(live: Live, devnet: OutputFiles): Promise<string> {
  await live.kubectl.text(['create', 'namespace', NAMESPACE]);
  const keys = ['--from-literal=access-key-id=test', '--from-literal=secret-access-key=test'];
  await live.kubectl.text(['create', 'secret', 'generic', '-n', NAMESPACE, 'snapshots', ...keys]);
  return apply(live, devnet);
}

async function checkNetwork(live: Live, node: NodeAccess, outside: Outside): Promise<void> {
  const { report } = live;
  const afterwards = async (what: string, task: () => Promise<unknown>) => {
    const before = await readChain(live);
    await report.check(what, task);
    await report.check('… and the same chain goes on', () => goesOn(live, before));
  };
  await report.check('blocks are made through the engine API', () => makesBlocks(live));
  await Promise.all(networkTargets.map((target: Target) => report.check(target.what, () => checkTarget(live, target))));
  await report.check('a serve node with a stale head is taken out of service', () => goesStale(live, node));
  await report.check('all nodes stay in service while the chain stands still', () => staysReady(live, outside));
  // Serve nodes and sync nodes at once: neither roll waits for the other's pods.
  await Promise.all([
    report.check('serve nodes are rolled while they are called', () => rollsInService(live)),
    (async () => {
      await afterwards('a snapshot is taken, checked and marked', () => takesOne(live, outside));
      await afterwards('the copy of a node that died is refused', () => refusesCrashCopy(live, node, outside));
    })(),
  ]);
  await report.check('a serve node begins with the snapshot', () => beginsWithSnapshot(live));
  await afterwards('serve nodes killed with SIGKILL come back', () => survivesKills(live, node));
  await afterwards('a rolling restart of the sync nodes ends every container in time', () =>
    rollingRestart(live, { names: ['geth-0', 'geth-1'] }),
  );
}
