import { expect } from '../../../live/support/report';
import { run } from '../../../live/support/shell';
import type { Subject } from '../../subject';
import { jobsOf, type Mounted, mount, type ScriptJob } from './script-job';

const SCRIPT = 'rotate-snapshots.mjs';

/** Every CronJob of the environment that rotates snapshots. */
export const rotations = (subject: Subject): ScriptJob[] => jobsOf(subject, SCRIPT);

/** What its pod would find. */
export const mountRotation = (subject: Subject, rotation: ScriptJob): Promise<Mounted> =>
  mount(subject, rotation, SCRIPT);

/**
 * One try of a Job, as its pod runs it.
 *
 * @param keep good snapshots to keep, fewer than the environment's to be quick
 * @param code exit code that is right; a try that must fail does not wait for its snapshots
 */
export async function rotateOnce(
  { script, environment }: Mounted,
  job: string,
  keep: number,
  code: 0 | 1,
): Promise<void> {
  const variables = {
    ...environment,
    JOB_UID: job,
    KEEP: String(keep),
    WAIT_SECONDS: code === 0 ? '30' : '0',
  };
  const outcome = await run([process.execPath, script], { environment: variables });
  expect(outcome.code === code, `${job}: exit code ${outcome.code} instead of ${code}: ${outcome.stderr.trim()}`);
}
