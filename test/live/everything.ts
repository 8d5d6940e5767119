import type { OutputFiles } from '../../lib/synthesis/files';
import { apply } from './checks/apply';
import { exportsEveryPin, forgetsWhatIsUnpinned, restores, startViewer } from './checks/backup';
import { checkTarget, type Target } from './checks/connections';
import { ipfs, settle } from './checks/entries';
import { unfreezes } from './checks/frozen';
import { nothingLost, readKept } from './checks/kept';
import { openTargets, withOutside } from './checks/outside';
import { publishedGit, publishedTargets } from './checks/published';
import { OWN_ONLY } from './support/cluster';
import type { Live } from './support/live';
import { allReady, systemPods } from './support/pods';
import { same } from './support/report';

/** Updates the same cluster to an environment that has everything, and checks what came with it. */
export async function checkEverything(live: Live, files: OutputFiles): Promise<void> {
  const { report, kubectl, node } = live;
  const kept = await readKept(live);
  const before = await systemPods(live);
  // The claims of a StatefulSet cannot be changed: it is made anew, and its volumes wait for it.
  await kubectl.text(['delete', 'statefulset', '-n', 'relay', 'relay']);
  await report.check('an update that adds kubo and deluged to the relay is applied', () => apply(live, files));
  const rolled = await report.check('every pod with changed settings is replaced', async () => {
    await allReady(
      live,
      240,
      (name, { metadata }) => name === 'perpetual/orbitdb-0' || metadata?.uid !== before.get(name)?.metadata?.uid,
    );
    same('Swarm.ConnMgr.HighWater', await ipfs(live, ['config', 'Swarm.ConnMgr.HighWater']), '60');
  });
  if (!rolled) return;
  await settle();
  await report.check('… and nothing is lost', () => nothingLost(live, kept));
  const frozen = node && unfreezes(live, node);
  const check = (target: Target) => report.check(target.what, () => checkTarget(live, target));
  await report.check('the published git port is read-only', () => publishedGit(live));
  await Promise.all(publishedTargets.map(check));
  if (node) await withOutside(node, () => Promise.all(openTargets.map(check)));
  else for (const { what } of openTargets) report.skip(what, OWN_ONLY);
  await startViewer(live);
  await report.check('an export holds every pin, and running it again changes nothing', () => exportsEveryPin(live));
  await report.check('an empty kubo gets every entry back from the export', () => restores(live, kept));
  await report.check('what is unpinned leaves the exports', () => forgetsWhatIsUnpinned(live));
  if (frozen) await report.check('a frozen kubo is restarted', () => frozen);
  else report.skip('a frozen kubo is restarted', OWN_ONLY);
}
