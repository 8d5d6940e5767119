import type { NodesSection } from '../../../../charts/ethereum/network';
import type { Subject } from '../../subject';
import type { Check } from '../checks';
import { changingWorkloads, checkMostPods, scaleDown } from '../most-pods';
import { checkEarlierRelease } from './earlier-release';
import { checkScaledOnRequests } from './scaled-on-requests';
import { snapshotJobs } from './snapshot-job';
import { checkEthereumSnapshots } from './snapshots';
import { checkWrittenByOthers } from './written-by-others';

/** What Ethereum nodes go through: snapshots, scalers, and releases. */
export async function checkEthereum(subject: Subject, section: NodesSection, check: Check): Promise<void> {
  if (snapshotJobs(subject).length > 0) {
    await check('snapshots of Ethereum nodes', () => checkEthereumSnapshots(subject));
  }
  if (changingWorkloads(subject).length > 0) {
    await check('as many pods as there may be', () => checkMostPods(subject));
    await check('what scalers and jobs wrote stays', () => checkWrittenByOthers(subject));
    await check('as few pods as there may be', async () => {
      await scaleDown(subject);
      return 'scaled down';
    });
  }
  if (section.serve.length > 0) await check('scaled on requests', () => checkScaledOnRequests(subject, section));
  await check('from an earlier release', () => checkEarlierRelease(subject, section));
}
