import type { LoadedEnvironment } from '../../../../lib/environment/load';
import type { Cleanup } from '../../support/cleanup';
import { OWN_ONLY } from '../../support/cluster';
import type { Live } from '../../support/live';
import { keepsWorkers, recovers, startsOneAtMost, tellsErrors } from './outage';
import { absent } from './programs';
import { allDone, fewJobs, ignoresOthers, jobsInProgress, manyJobs, quotaHolds, startsWithNone } from './scaling';
import { applyWorkers, clearStage, type Stage, setStage } from './stage';
import { subjectOf } from './subject';

/** Scales the rendered provers of an environment with the real KEDA and a real Prometheus, on simulated machines. */
export async function checkAutoscaling(live: Live, environment: LoadedEnvironment, cleanup: Cleanup): Promise<void> {
  const { report, node } = live;
  const lacking = node === undefined ? OWN_ONLY : absent();
  if (lacking !== undefined) return report.skip('provers scale with their queue', lacking);
  let stage: Stage | undefined;
  const subject = subjectOf(environment);
  await report.check('KEDA and Prometheus are ready, beside machines with GPUs', async () => {
    stage = await setStage(live, subject, cleanup);
    await applyWorkers(live, subject);
  });
  if (stage === undefined) return;
  await checkWorkers(live, stage);
  await clearStage(live, stage);
}

async function checkWorkers({ report }: Live, stage: Stage): Promise<void> {
  const check = (what: string, task: (stage: Stage) => Promise<string>) => report.check(what, () => task(stage));
  await check('the workers of a new rollup go while there is nothing to do', startsWithNone);
  await check('a few jobs get a few workers', fewJobs);
  await check('many jobs get as many workers as there may be', manyJobs);
  await check('the quota allows no GPU more', quotaHolds);
  await check('no worker is ended because Prometheus is gone', keepsWorkers);
  await check('… and it is asked again when it is back', recovers);
  await check('KEDA tells of its errors', tellsErrors);
  await check('the last jobs keep their workers', jobsInProgress);
  await check('the last worker goes when all is done', allDone);
  await check('jobs of another rollup start no worker', ignoresOthers);
  await check('one worker at most starts because Prometheus is gone', startsOneAtMost);
  await check('… and it is asked again when it is back', recovers);
  await check('the last worker goes again', allDone);
}
