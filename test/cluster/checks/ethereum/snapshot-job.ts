import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { LoopbackServers } from '../../../charts/ethereum/loopback-servers';
import { type FakeChain, jsonRpc } from '../../../charts/ethereum/snapshots/fake-chain';
import { type Outcome, run } from '../../../live/support/shell';
import type { Subject } from '../../subject';
import { jobsOf, mount, type ScriptJob, variable } from '../snapshots/script-job';

const SCRIPT = 'snapshot.mjs';

/** Every CronJob of the environment that takes snapshots of Ethereum nodes. */
export const snapshotJobs = (subject: Subject): ScriptJob[] => jobsOf(subject, SCRIPT);

/** A job whose script runs here, against the API of the cluster and clients that are faked. */
export interface SnapshotJob {
  readonly job: ScriptJob;
  /** What the node that is stopped says. */
  readonly source: FakeChain;
  /** What the client on the copy says. */
  readonly copy: FakeChain;
  /** One run, and whether it left word of a copy that was checked. */
  readonly run: () => Promise<Outcome & { readonly leftWord: boolean }>;
}

/**
 * Lays out what a pod of the job would find.
 *
 * @param keep good snapshots to keep, fewer than the environment's to be quick
 */
export async function prepareJob(
  subject: Subject,
  job: ScriptJob,
  servers: LoopbackServers,
  keep: number,
): Promise<SnapshotJob> {
  const { folder, script, environment } = await mount(subject, job, SCRIPT);
  const source: FakeChain = { chain: Number(variable(job, 'CHAIN_ID')), head: 1000, age: 5, digit: 'a' };
  const copy = { ...source };
  const checked = path.join(folder, 'checked');
  const variables = {
    ...environment,
    SOURCE_RPC: `http://${await servers.start(jsonRpc(source))}`,
    VERIFY_RPC: `http://${await servers.start(jsonRpc(copy))}`,
    KEEP: String(keep),
    CHECKED: checked,
    LOOK_MILLISECONDS: '200',
    SETTLE_SECONDS: '1',
  };
  return {
    job,
    source,
    copy,
    run: async () => {
      rmSync(checked, { force: true });
      const outcome = await run([process.execPath, script], { environment: variables });
      return { ...outcome, leftWord: existsSync(checked) };
    },
  };
}
