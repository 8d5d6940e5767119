import type { Job } from 'kubernetes-types/batch/v1';
import type { Live } from '../support/live';
import type { NodeAccess } from '../support/node-access';
import { allReady, containerId } from '../support/pods';
import { expect } from '../support/report';
import { until } from '../support/wait';
import { NAMESPACE, podOf } from './nodes';
import type { Outside } from './outside';

/** Seconds in which a node is stopped, copied, started, and its copy checked. */
const LONGEST = 300;

/** Runs the job; its copy is checked, and only then good. */
export async function takesOne(live: Live, outside: Outside): Promise<string> {
  const before = await goodOnes(outside);
  const said = await run(live, 'first', 'Complete');
  const good = await goodOnes(outside);
  expect(good.length === before.length + 1, `${good.length} snapshots are good`);
  await allReady(live, 120);
  return `${newestOf(good)}: ${said}`;
}

/** A node that dies while it is stopped leaves a copy that has lost blocks: it is not marked, and the earlier one stays. */
export async function refusesCrashCopy(live: Live, node: NodeAccess, outside: Outside): Promise<string> {
  const good = await goodOnes(outside);
  const pod = await podOf(live, 'sync1');
  const [client, database] = [containerId(pod, 'lighthouse'), containerId(pod, 'geth')];
  // The consensus client hangs, so that the pod lives on while its execution client is killed.
  await node.signal(client, 'STOP');
  const refused = run(live, 'crash', 'Failed');
  await until('the node told to stop', 90, async () => {
    const { metadata } = await podOf(live, 'sync1');
    return metadata?.deletionTimestamp;
  });
  await node.signal(database, 'KILL');
  await node.signal(client, 'KILL');
  const said = await refused;
  expect(/went back to block/.test(said), `it says "${said}"`);
  expect(`${await goodOnes(outside)}` === `${good}`, 'the copy was marked good');
  await allReady(live, 120);
  return said;
}

/** Names of the snapshots that are good. */
export async function goodOnes(outside: Outside): Promise<readonly string[]> {
  return (await outside.objects()).flatMap((key) => /([^/]+)\/good$/.exec(key)?.[1] ?? []).sort();
}

/** The one from which nodes begin. */
export const newestOf = (names: readonly string[]): string => names.at(-1) ?? 'none';

async function run({ kubectl }: Live, name: string, end: 'Complete' | 'Failed'): Promise<string> {
  await kubectl.text(['create', 'job', '-n', NAMESPACE, '--from=cronjob/geth-snapshot', name]);
  await until(`the job ${end}`, LONGEST, async () => {
    const { status } = await kubectl.json<Job>(['get', 'job', '-n', NAMESPACE, name]);
    const ended = (status?.conditions ?? []).filter(({ status: state }) => state === 'True').map(({ type }) => type);
    if (ended.includes(end)) return true;
    if (ended.some((type) => type === 'Complete' || type === 'Failed')) throw new Error(`it is ${ended.join(', ')}`);
    return undefined;
  });
  const logs = await kubectl.text(['logs', '-n', NAMESPACE, `job/${name}`, '--all-containers', '--tail=200']);
  return logs.trim().split('\n').at(-1) ?? '';
}
