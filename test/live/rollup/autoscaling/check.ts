import type { LoadedEnvironment } from '../../../../lib/environment/load';
import type { Cleanup } from '../../support/cleanup';
import { OWN_ONLY } from '../../support/cluster';
import type { Live } from '../../support/live';
import { keepsWorkers, recovers, startsOneAtMost, tellsErrors } from './outage';
import { absent } from './programs';
import { allDone, fewJobs, ignoresOthers, jobsInProgress, manyJobs, quotaHolds, startsWithNone } from './scaling';
import { applyWorkers, clearStage, type Stage, setStage } from './stage';
import { type Subject, subjectOf } from './subject';

/** What is checked, in this order: each goes on where the one before has ended. */
const checks: readonly (readonly [string, (stage: Stage) => Promise<string>])[] = [
  ['the workers of a new rollup go while there is nothing to do', startsWithNone],
  ['a few jobs get a few workers', fewJobs],
  ['many jobs get as many workers as there may be', manyJobs],
  ['the quota allows no GPU more', quotaHolds],
  ['no worker is ended because Prometheus is gone', keepsWorkers],
  ['… and it is asked again when it is back', recovers],
  ['KEDA tells of its errors', tellsErrors],
  ['the last jobs keep their workers', jobsInProgress],
  ['the last worker goes when all is done', allDone],
  ['jobs of another rollup start no worker', ignoresOthers],
  ['one worker at most starts because Prometheus is gone', startsOneAtMost],
  ['… and it is asked again when it is back', recovers],
  ['the last worker goes again', allDone],
];

/** Scales the rendered provers of an environment with the real KEDA and a real Prometheus, on simulated machines. */
export async function checkAutoscaling(live: Live, environment: LoadedEnvironment, cleanup: Cleanup): Promise<void> {
  const { report, node } = live;
  const lacking = node === undefined ? OWN_ONLY : absent();
  if (lacking !== undefined) return report.skip('provers scale with their queue', lacking);
  await report.check('the checks of provers are done', () => scales(live, subjectOf(environment), cleanup));
}

async function scales(live: Live, subject: Subject, cleanup: Cleanup): Promise<void> {
  const { report } = live;
  let stage: Stage | undefined;
  await report.check('KEDA and Prometheus are ready, beside machines with GPUs', async () => {
    stage = await setStage(live, subject, cleanup);
    await applyWorkers(live, subject);
  });
  if (stage === undefined) return;
  const made: Stage = stage;
  for (const [what, task] of checks) await report.check(what, () => task(made));
  await clearStage(live, made);
}
