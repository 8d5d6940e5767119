import type { Job } from 'kubernetes-types/batch/v1';
import type { Kubectl } from '../support/kubectl';
import type { Live } from '../support/live';
import type { NodeAccess } from '../support/node-access';
import { allReady, containerId } from '../support/pods';
import { expect } from '../support/report';
import { until } from '../support/wait';
import { NAMESPACE, podOf } from './nodes';
import type { Outside } from './outside';

/** Seconds in which a node is stopped, copied, started, and its copy checked. */
const LONGEST = 300;

/** Seconds in which a copy could reach its block: Geth alone never does, and the hour that is rendered is long. */
const SETTLE = 30;

/** Runs the job; its copy is checked, and only then good. */
export async function takesOne(live: Live, outside: Outside): Promise<string> {
  const before = await goodOnes(outside);
  const said = await run(live, 'first', 'Complete');
  const good = await goodOnes(outside);
  expect(good.length === before.length + 1, `${good.length} snapshots are good`);
  await allReady(live, 120);
  return `${newestOf(good)}: ${said}`;
}

/**
 * A node that dies while it is stopped leaves a copy that has lost blocks: it is never marked. The job tries again, and
 * that copy is good.
 */
export async function refusesCrashCopy(live: Live, node: NodeAccess, outside: Outside): Promise<string> {
  const settle = ['-c', 'take-snapshot', `SETTLE_SECONDS=${SETTLE}`];
  await live.kubectl.text(['set', 'env', '-n', NAMESPACE, 'cronjob/geth-snapshot', ...settle]);
  const pod = await podOf(live, 'sync1');
  const [client, database] = [containerId(pod, 'lighthouse'), containerId(pod, 'geth')];
  // The consensus client hangs, so that the pod lives on while its execution client is killed.
  await node.signal(client, 'STOP');
  const die = async () => {
    await until('the node told to stop', 90, async () => (await podOf(live, 'sync1')).metadata?.deletionTimestamp);
    await node.signal(database, 'KILL');
    await node.signal(client, 'KILL');
  };
  await Promise.all([run(live, 'crash', 'Complete'), die()]);
  const refusal = await refusalOf(live, 'crash');
  expect(refusal !== undefined, 'no copy was refused');
  const [refused = ''] = refusal.split(' ');
  expect(!(await goodOnes(outside)).includes(refused), `${refused} was marked good`);
  await allReady(live, 120);
  return refusal;
}

/** What the job says of a copy that it does not take; undefined where it has taken all. */
async function refusalOf({ kubectl }: Live, job: string): Promise<string | undefined> {
  return (await linesOf(kubectl, job)).find((line) => / went back to block /.test(line));
}

/** What all tries of a job have said. */
async function linesOf(kubectl: Kubectl, job: string): Promise<string[]> {
  const selector = `batch.kubernetes.io/job-name=${job}`;
  const said = await kubectl.text(['logs', '-n', NAMESPACE, '-l', selector, '-c', 'take-snapshot', '--tail=-1']);
  return said.split('\n');
}

/** Names of the snapshots that are good. */
export async function goodOnes(outside: Outside): Promise<readonly string[]> {
  return (await outside.objects()).flatMap((key) => /([^/]+)\/good$/.exec(key)?.[1] ?? []).sort();
}

/** The one from which nodes begin. */
export const newestOf = (names: readonly string[]): string => names.at(-1) ?? 'none';

async function run({ kubectl }: Live, name: string, end: 'Complete' | 'Failed'): Promise<string> {
  await kubectl.text(['create', 'job', '-n', NAMESPACE, '--from=cronjob/geth-snapshot', name]);
  const ended = await until('the end of the job', LONGEST, async () => {
    const { status } = await kubectl.json<Job>(['get', 'job', '-n', NAMESPACE, name]);
    const types = (status?.conditions ?? []).filter(({ status: state }) => state === 'True').map(({ type }) => type);
    return types.find((type) => type === 'Complete' || type === 'Failed');
  });
  const said = (await linesOf(kubectl, name)).at(-1) ?? '';
  expect(ended === end, `the job is ${ended}: ${said}`);
  return said;
}
