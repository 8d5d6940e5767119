import { settle } from '../checks/entries';
import { deletePods, rollingRestart } from '../checks/restarts';
import { usage } from '../checks/usage';
import { OWN_ONLY } from '../support/cluster';
import type { Live } from '../support/live';
import { blobFlows, tokensHold } from './blobs';
import { agrees, follows } from './chain';
import { startsAnew } from './fresh';
import { standsStill } from './halt';
import { goesOn, readChain } from './kept';
import { survivesKills } from './kills';
import { metricsServed } from './metrics';
import type { Networks } from './networks';
import { changeRefused, goesOnAlone, startsBeside } from './preserved';
import { upgrade } from './upgrade';
import { lostStateRefused, otherKeyRefused } from './validator-guards';

/** What a network that has just begun does. */
export async function checkFlows(live: Live, { local }: Networks): Promise<void> {
  const { report } = live;
  await report.check('both validators decide the same blocks', () => agrees(live, local.chainId));
  await report.check('bridges and light nodes follow', () => follows(live));
  await report.check('a blob goes from one light node to the others', () => blobFlows(live));
  await report.check('the read token reads only', () => tokensHold(live));
  await report.check('Prometheus finds every kind of series', () => metricsServed(live));
}

/** What a network survives, and what it refuses to. */
export async function checkSurvival(live: Live, networks: Networks): Promise<void> {
  const { report, node } = live;
  const afterwards = async (what: string, task: () => Promise<unknown>) => {
    const before = await readChain(live);
    await report.check(what, task);
    await settle();
    await report.check('… and the same chain goes on', () => goesOn(live, before));
  };
  // One node at a time: validators that are both lost within a block wait for the guard, which takes minutes.
  await afterwards('pods deleted by force come back', async () => {
    for (const pod of ['full-0-0', 'light-0-0', 'full-1-0', 'light-1-0'])
      await deletePods(live, (name) => name.endsWith(`/${pod}`));
  });
  await afterwards('a rolling restart ends every container in time', () => rollingRestart(live));
  if (node) {
    await afterwards('images with other tags take over', () => upgrade(live, node, networks.alone));
    await afterwards('validators killed with SIGKILL come back', () => survivesKills(live, node));
  } else {
    for (const what of ['images with other tags take over', 'validators killed with SIGKILL come back'])
      report.skip(what, OWN_ONLY);
  }
  await afterwards('one of two equal validators is away, and nobody else is restarted', () =>
    standsStill(live, async () => {
      await report.check('a lost state of the validator is refused', () => lostStateRefused(live));
      await report.check('the key of another validator is refused', () => otherKeyRefused(live));
    }),
  );
  for (const line of await usage(live)) report.note(line);
  await report.check('the network is made anew with the next day', () => startsAnew(live, networks.nextDay));
  await report.check('a network that is preserved starts', () => startsBeside(live, networks.preserved));
  await report.check('with powers 9:1 the strong validator goes on alone', () => goesOnAlone(live));
  await report.check('a changed genesis is refused', () => changeRefused(live, networks));
}
