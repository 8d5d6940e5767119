import { OWN_ONLY } from '../support/cluster';
import type { Live } from '../support/live';
import { hosts } from '../support/places';
import { allReady, containerId, systemPods } from '../support/pods';
import { expect, same } from '../support/report';
import { hashOf, headOf, passes } from './rpc';

/** What the chain of `local` does and survives: one Geth in its developer mode. */
export async function checkDeveloperChain(live: Live): Promise<void> {
  const { report, node } = live;
  await report.check('Geth makes blocks', () => makesBlocks(live));
  await report.check('… and keeps its chain over a restart', () => keepsItsChain(live));
  if (node) {
    await report.check('… and goes on after SIGKILL', async () => {
      const before = await headOf(live, hosts.geth);
      const pod = (await systemPods(live)).get('ethereum/geth-0');
      expect(pod !== undefined, 'there is no geth-0');
      await node.signal(containerId(pod, 'geth'), 'KILL');
      const { number } = await passes(live, hosts.geth, before.number, 90);
      await allReady(live, 90);
      return `from block ${before.number} to ${number}`;
    });
  } else report.skip('… and goes on after SIGKILL', OWN_ONLY);
}

async function makesBlocks(live: Live): Promise<string> {
  const { number } = await headOf(live, hosts.geth);
  const later = await passes(live, hosts.geth, number + 1, 30);
  return `block ${later.number}`;
}

async function keepsItsChain(live: Live): Promise<string> {
  const before = await headOf(live, hosts.geth);
  const pods = await systemPods(live);
  const uid = pods.get('ethereum/geth-0')?.metadata?.uid;
  await live.kubectl.text(['delete', 'pod', '-n', 'ethereum', 'geth-0']);
  await allReady(live, 90, (_, { metadata }) => metadata?.uid !== uid);
  const { number } = await passes(live, hosts.geth, before.number, 30);
  same(`block ${before.number}`, await hashOf(live, hosts.geth, before.number), before.hash);
  return `block ${before.number} is the same, ${number} follows`;
}
