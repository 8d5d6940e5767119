import type { Live } from '../../support/live';
import { same } from '../../support/report';
import { until } from '../../support/wait';
import { query } from './postgresql';
import type { Stores } from './stores';
import { answer } from './valkey-client';

/** Rows and keys that were written one after the other, each acknowledged before the next. */
const COUNT = 300;

/** Writes what must be kept: once this is back, every row and key has been acknowledged. */
export async function write({ kubectl }: Live, { urls }: Stores, round: number): Promise<void> {
  const table = 'CREATE TABLE IF NOT EXISTS kept (round int, number int)';
  const rows = `DO $$ BEGIN FOR number IN 1..${COUNT} LOOP INSERT INTO kept VALUES (${round}, number); COMMIT; END LOOP; END $$`;
  await Promise.all([
    ...[urls.server, urls.prover].map((url) => query(kubectl, url, table, rows)),
    answer(kubectl, urls.cache, ['-r', String(COUNT), 'rpush', `kept-${round}`, 'x']),
  ]);
}

/** Waits until both answer: what sends callers to a pod learns a moment later than its probes that it is there again. */
export const answering = ({ kubectl }: Live, { urls }: Stores): Promise<true> =>
  until('an answer of every store', 30, async () => {
    for (const url of [urls.server, urls.prover]) await query(kubectl, url, 'SELECT 1');
    return (await answer(kubectl, urls.cache, ['ping'])) === 'PONG' ? true : undefined;
  });

/** Everything that was written in all rounds up to this one is there. */
export async function nothingLost({ kubectl }: Live, { urls }: Stores, rounds: number): Promise<string> {
  for (const url of [urls.server, urls.prover]) {
    const counted = await query(
      kubectl,
      url,
      'SELECT round, count(DISTINCT number) FROM kept GROUP BY round ORDER BY round',
    );
    same(
      'rows by round',
      counted.split('\n'),
      Array.from({ length: rounds }, (_, index) => `${index + 1}|${COUNT}`),
    );
  }
  for (let round = 1; round <= rounds; round += 1)
    same('keys', await answer(kubectl, urls.cache, ['llen', `kept-${round}`]), String(COUNT));
  return `${rounds * COUNT} rows in each database and as many in the cache`;
}
