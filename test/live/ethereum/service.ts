import { setTimeout as pause } from 'node:timers/promises';
import type { Pod } from 'kubernetes-types/core/v1';
import { rollingRestart } from '../checks/restarts';
import type { Live } from '../support/live';
import type { NodeAccess } from '../support/node-access';
import { hosts, places } from '../support/places';
import { allReady, containerId } from '../support/pods';
import { expect } from '../support/report';
import { until } from '../support/wait';
import { podOf, serves } from './nodes';

/** Asks again and again until it is told to stop; prints how often, how often in vain, and the longest silence. */
const poll = `answered=0 failed=0 longest=0 last=$(date +%s%N)
body='{"jsonrpc":"2.0","id":1,"method":"eth_blockNumber","params":[]}'
rm -f /tmp/polled
while [ ! -e /tmp/polled ]; do
  if curl -sf -m 2 -H 'content-type: application/json' -d "$body" "http://$0:8545" | grep -q result; then
    now=$(date +%s%N) silence=$(( (now - last) / 1000000 ))
    [ "$silence" -gt "$longest" ] && longest=$silence
    last=$now answered=$((answered + 1))
  else
    failed=$((failed + 1))
  fi
  sleep 0.1
done
echo "$answered $failed $longest"`;

/** Milliseconds after which callers reach a pod that has become ready. */
const SETTLED = 5000;

/** Share of the calls that may fail while pods are rolled: none does, unless the machine itself has no time for them. */
const IN_VAIN = 0.01;

/** Milliseconds that callers may wait for an answer while a client is killed: until its pod is out of the Service. */
const SILENCE = 20_000;

/** What callers of the serve nodes' Service saw. */
export interface Seen {
  readonly answered: number;
  readonly failed: number;
  /** Longest time between two answers, milliseconds. */
  readonly silence: number;
}

/** Calls the Service, each time anew, while something happens. */
export async function whileCalled<T>(
  { kubectl }: Live,
  task: () => Promise<T>,
): Promise<{ readonly result: T; readonly seen: Seen }> {
  const called = kubectl.tryExec(places.client, ['bash', '-c', poll, hosts.serve], { seconds: 600 });
  const ended = async () => {
    await kubectl.exec(places.client, ['touch', '/tmp/polled']);
    return (await called).stdout;
  };
  const result = await task().catch(async (error) => {
    await ended();
    throw error;
  });
  const [answered = 0, failed = 0, silence = 0] = (await ended()).split(' ').map(Number);
  expect(answered > 0, 'no call was answered');
  return { result, seen: { answered, failed, silence } };
}

/** For people. */
export const inWords = ({ answered, failed, silence }: Seen): string =>
  `${failed} of ${answered + failed} calls failed, ${(silence / 1000).toFixed(1)} s without an answer at most`;

/** Rolls the serve nodes: each one waits until callers have left it, and the next one until it has served for a while. */
export async function rollsInService(live: Live): Promise<string> {
  const { result, seen } = await whileCalled(live, () => rollingRestart(live, { names: ['geth-serve'], seconds: 360 }));
  expect(seen.failed <= seen.answered * IN_VAIN, inWords(seen));
  return `${inWords(seen)}; ${result}`;
}

/** Kills the execution clients of the serve nodes in turn; callers reach the other one. */
export async function survivesKills(live: Live, node: NodeAccess): Promise<string> {
  const { seen } = await whileCalled(live, async () => {
    for (const name of serves) {
      const before = restartsOf(await podOf(live, name));
      await node.signal(containerId(await podOf(live, name), 'geth'), 'KILL');
      await until(
        `geth of ${name} started again`,
        60,
        async () => restartsOf(await podOf(live, name)) > before || undefined,
      );
      await allReady(live, 180);
      await pause(SETTLED);
    }
  });
  expect(seen.silence < SILENCE, inWords(seen));
  return inWords(seen);
}

const restartsOf = ({ status }: Pod): number =>
  status?.initContainerStatuses?.find(({ name }) => name === 'geth')?.restartCount ?? 0;
