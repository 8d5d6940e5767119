import { setTimeout as pause } from 'node:timers/promises';
import { LoopbackServers } from '../../../charts/ethereum/loopback-servers';
import { expect, same } from '../../../live/support/report';
import type { Subject } from '../../subject';
import { checkPermissions } from '../snapshots/permissions';
import { type ScriptJob, variable } from '../snapshots/script-job';
import { forbiddenRequests } from './forbidden-requests';
import { SnapshotController } from './snapshot-controller';
import { prepareJob, type SnapshotJob, snapshotJobs } from './snapshot-job';
import { checkClones, replicasOf, takeEarlier, takenOf } from './snapshot-state';

const KEEP = 1;

/** Runs in order: whether the copy has every block, and the runs whose snapshots are left: one, and what is named. */
const runs: readonly { readonly good: boolean; readonly left: readonly number[] }[] = [
  // What is older than all of them is forgotten.
  { good: true, left: [0] },
  { good: false, left: [0, 1] },
  { good: true, left: [0, 2] },
];

/** Runs the scripts against the API with the permissions that are rendered, time after time. */
export async function checkEthereumSnapshots(subject: Subject): Promise<readonly string[]> {
  const servers = new LoopbackServers();
  try {
    return await Promise.all(
      snapshotJobs(subject).map(async (job) => checkJob(subject, await prepareJob(subject, job, servers, KEEP))),
    );
  } finally {
    await servers.end();
  }
}

async function checkJob(subject: Subject, prepared: SnapshotJob): Promise<string> {
  const { job } = prepared;
  const cuts = variable(job, 'METHOD') === 'volume-snapshot';
  if (cuts) await takeEarlier(subject, job);
  const controller = new SnapshotController(subject, job);
  const taken: string[] = [];
  try {
    for (const { good, left } of runs) {
      await runOnce(subject, prepared, good);
      if (!cuts) continue;
      const all = await takenOf(subject, job);
      taken.push(all.at(-1)?.name ?? '');
      const expected = left.map((index) => ({ name: taken[index], good: String(runs[index]?.good) }));
      same('snapshots', all, expected);
      await checkClones(subject, job, taken.at(-1) ?? '', taken.at(good ? -1 : -2) ?? '');
      // Names hold the second.
      await pause(1100);
    }
  } finally {
    await controller.stop();
  }
  checkPods(job, controller);
  const forbidden = await checkPermissions(subject, job, forbiddenRequests(job));
  return `${job.name}: ${runs.length} runs; ${forbidden} other requests of its ServiceAccount refused`;
}

/** A run whose copy has the recorded block, or has gone back behind it. */
async function runOnce(subject: Subject, { job, source, copy, run }: SnapshotJob, good: boolean): Promise<void> {
  source.head += 100;
  copy.head = source.head - (good ? 0 : 1);
  const { code, stdout, stderr, leftWord } = await run();
  const said = `${stdout}${stderr}`.trim().replaceAll('\n', '; ');
  expect(code === (good ? 0 : 1), `${job.name} ended with ${code}: ${said}`);
  expect(good || said.includes(`went back to block ${copy.head}`), `${job.name}: ${said}`);
  if (variable(job, 'METHOD') === 'object-store') same('word of a good copy', leftWord, good);
  same('numbers of pods', await replicasOf(subject, job), { SOURCE: 1, ARCHIVE: 0, VERIFY: 0 });
}

/** The node was away whenever its volume was copied, and a client was started on the copy. */
function checkPods(job: ScriptJob, { together, torn }: SnapshotController): void {
  const [source, archive, verify] = ['SOURCE', 'ARCHIVE', 'VERIFY'].map((key) => variable(job, key));
  const seen = [...together].map((names) => names.split(' '));
  const told = JSON.stringify([...together]);
  same('snapshots of a running node', torn, []);
  expect(
    seen.some((names) => names.includes(`${verify}`)),
    `${verify} had no pod: ${told}`,
  );
  expect(
    seen.some((names) => !names.includes(`${source}`)),
    `${source} always had a pod: ${told}`,
  );
  if (archive === '') return;
  const uploading = seen.filter((names) => names.includes(`${archive}`));
  expect(uploading.length > 0 && uploading.every((names) => !names.includes(`${source}`)), `pods were ${told}`);
}
