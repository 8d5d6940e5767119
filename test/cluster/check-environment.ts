import { podTemplates } from '../../lib/policy/pod-templates';
import { apply } from './checks/apply';
import type { Check } from './checks/checks';
import { checkClientSide } from './checks/client-side';
import { checkCronJobs } from './checks/cron-jobs';
import { checkCustomResources } from './checks/custom-resources';
import { checkEthereum } from './checks/ethereum';
import { checkGpus, gpuPools } from './checks/gpus';
import { checkLargerVolumes } from './checks/grow-volumes';
import { checkMendedImages } from './checks/mend-images';
import { checkGenesisKept, checkNextChain } from './checks/next-chain';
import { checkPlacement } from './checks/placement';
import { checkPodSecurity } from './checks/pod-security';
import { behindTaint, checkRefusals } from './checks/refusals';
import { checkProvers } from './checks/rollup';
import { gpuWorkloads } from './checks/rollup/gpu-workloads';
import { checkSecondApply } from './checks/second-apply';
import { checkSnapshots, rotations } from './checks/snapshots';
import { checkImageUpdate } from './checks/update-images';
import { purge } from './purge';
import { customObjects, objectsOf, type Subject } from './subject';

/** Takes an environment through its whole life on the cluster; after a refusal there is nothing more to look at. */
export async function checkEnvironment(subject: Subject, check: Check): Promise<void> {
  const { rendered, environment, kubectl, folder } = subject;
  const applied = await check('server-side apply, no refusal, no warning', async () => {
    return `${(await apply(kubectl, folder)).length} objects`;
  });
  if (!applied) return;
  if (customObjects(rendered).length > 0) await check('custom resources', () => checkCustomResources(subject));
  await check('every pod is scheduled', () => checkPlacement(subject));
  const protectedPod = behindTaint(subject);
  if (protectedPod) await check('a pod without toleration or room waits', () => checkRefusals(subject, protectedPod));
  if (gpuPools(subject).length > 0) await check('GPUs', () => checkGpus(subject));
  await check('a second apply changes nothing', () => checkSecondApply(subject));
  if (podTemplates(rendered.objects).length > 0) await checkWorkloads(subject, check);
  // The quick start is for bare clusters.
  if (environment.provider !== 'kind') return;
  await check('npx cdk8s synth, kubectl apply', async () => {
    await purge(subject, rendered);
    return checkClientSide(subject);
  });
}

async function checkWorkloads(subject: Subject, check: Check): Promise<void> {
  const { rendered, environment } = subject;
  await check('Pod Security', () => checkPodSecurity(subject));
  if (objectsOf(rendered, 'CronJob').length > 0) await check('every CronJob runs', () => checkCronJobs(subject));
  if (rotations(subject).length > 0) await check('snapshots rotate', () => checkSnapshots(subject));
  const { ethereum, celestia } = environment;
  if (ethereum !== undefined && 'sync' in ethereum) await checkEthereum(subject, ethereum, check);
  if (gpuWorkloads(subject).length > 0) await checkProvers(subject, check);
  await check('new images', () => checkImageUpdate(subject));
  await check('a mended update', () => checkMendedImages(subject));
  if (celestia?.genesis.policy === 'fresh') await check('the next chain', () => checkNextChain(subject, celestia));
  if (celestia?.genesis.policy === 'preserve') {
    await check('another genesis of the same chain', () => checkGenesisKept(subject, celestia));
  }
  await check('larger volumes', () => checkLargerVolumes(subject));
}
