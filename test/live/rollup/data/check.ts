import { apply } from '../../checks/apply';
import { deletePods, killProcesses, rollingRestart } from '../../checks/restarts';
import { restricted } from '../../checks/restricted';
import { OWN_ONLY } from '../../support/cluster';
import type { Live } from '../../support/live';
import { allReady } from '../../support/pods';
import { startCallers } from './callers';
import { answering, nothingLost, write } from './kept';
import * as postgresql from './postgresql';
import { absent } from './programs';
import { NAMESPACE, type Stores } from './stores';
import * as valkey from './valkey';

/** Runs the rendered PostgreSQL and Valkey of a rollup: who they let in, and what they keep. */
export async function checkStores(given: Live, stores: Stores, pin: (image: string) => string): Promise<void> {
  const live: Live = { ...given, namespaces: [NAMESPACE] };
  const { report, node } = live;
  const lacking = node === undefined ? undefined : absent();
  if (lacking !== undefined) return report.skip('stores of a rollup', lacking);
  const files = new Map([['stores.json', JSON.stringify({ apiVersion: 'v1', kind: 'List', items: stores.objects })]]);
  await report.check('the stores are applied without a warning', () => apply(live, files));
  if (!(await report.check('both are ready', () => allReady(live, 180)))) return;
  await report.check('Pod Security restricted is enforced', () => restricted(live));
  await startCallers(live, stores, pin);
  await letIn(live, stores);
  await survive(live, stores);
}

async function letIn(live: Live, stores: Stores): Promise<void> {
  const { report } = live;
  await report.check('PostgreSQL has the rendered settings', () => postgresql.hasSettings(live, stores));
  await report.check('each user opens its own database by TLS', () => postgresql.opensOwn(live, stores));
  await report.check('nobody opens anything else', () => postgresql.refusesOthers(live, stores));
  await report.check('the database is reached by its callers', () => postgresql.keepsOut(live, stores));
  await report.check('Valkey asks for its password', () => valkey.asksForPassword(live, stores));
  await report.check('the cache is reached by its callers', () => valkey.keepsOut(live, stores));
  await report.check('its probe may ask whether it is alive', () => valkey.probesAlone(live));
  await report.check('full, the cache refuses what is new', () => valkey.refusesWhenFull(live, stores));
}

async function survive(live: Live, stores: Stores): Promise<void> {
  const { report, node } = live;
  let rounds = 0;
  const afterwards = async (what: string, task: () => Promise<unknown>) => {
    rounds += 1;
    await report.check(what, async () => {
      await write(live, stores, rounds);
      const words = await task();
      await answering(live, stores);
      return words;
    });
    await report.check('… and nothing is lost', () => nothingLost(live, stores, rounds));
  };
  if (node) await afterwards('stores killed with SIGKILL come back', () => killProcesses(live, node));
  else report.skip('stores killed with SIGKILL come back', OWN_ONLY);
  await afterwards('pods deleted by force come back', () => deletePods(live));
  await afterwards('a rolling restart ends every container in time', () => whileConnected(live, stores));
  await report.check('each user still opens its own database', () => postgresql.opensOwn(live, stores));
}

/** Rolls both while a client of PostgreSQL stays, which must not keep the server from ending. */
async function whileConnected(live: Live, stores: Stores): Promise<string> {
  const stays = postgresql.query(live.kubectl, stores.urls.server, 'SELECT pg_sleep(100)').then(
    () => 'its client went by itself',
    (error: Error) => error.message,
  );
  await postgresql.untilConnected(live);
  const ended = await rollingRestart(live);
  const said = await stays;
  if (!said.includes('terminating connection')) throw new Error(said);
  return ended;
}
