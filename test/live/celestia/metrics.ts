import type { Live } from '../support/live';
import { type PlaceName, places } from '../support/places';
import { expect } from '../support/report';
import { until } from '../support/wait';
import { statusOf } from './comet-rpc';

/** Series that alerts and dashboards are built on, by who has them. */
const series = {
  app: [
    'cometbft_consensus_height',
    'cometbft_consensus_missing_validators',
    'cometbft_consensus_block_interval_seconds_sum',
    'cometbft_p2p_peers',
  ],
  bridge: ['das_sampled_chain_head', 'core_ex_blocks_processed_total', 'core_listener_last_processed_block_ts'],
  light: ['das_sampled_chain_head', 'das_network_head', 'full_discovery_amount_of_peers'],
} as const;

/** Prometheus finds the series of every kind of program, and heights that are those of the chain. */
export async function metricsServed(live: Live): Promise<string> {
  const { height } = await statusOf(live, 'app0');
  const heads = await Promise.all([
    scraped(live, 'app0', 26660, series.app, height),
    scraped(live, 'bridge0', 8889, series.bridge, height),
    scraped(live, 'light0', 8889, series.light, height),
  ]);
  return `${heads.join(', ')} after block ${height}`;
}

/**
 * Scrapes a program as Prometheus does until the first of its series, which is a height, has reached that of the chain.
 *
 * @returns the height, and how many lines there are
 */
async function scraped(
  { kubectl }: Live,
  place: PlaceName,
  port: number,
  names: readonly string[],
  height: number,
): Promise<string> {
  const { namespace, pod } = places[place];
  const ip = await kubectl.text(['get', 'pod', '-n', namespace, pod, '-o', 'jsonpath={.status.podIP}']);
  return until(`a height of ${height} in the metrics of ${place}`, 60, async () => {
    const text = await kubectl.exec(places.prometheus, [
      'curl',
      '-sS',
      '-f',
      '-m',
      '10',
      `http://${ip}:${port}/metrics`,
    ]);
    const lines = text.split('\n').filter((line) => !line.startsWith('#'));
    const values = names.map((name) =>
      lines
        .find((line) => line.startsWith(`${name}{`))
        ?.split(' ')
        .at(-1),
    );
    const missing = names.filter((_, index) => values[index] === undefined);
    expect(missing.length === 0, `there is no ${missing.join(', ')}`);
    expect(Number(values[0]) >= height, `${names[0]} is ${values[0]}`);
    return `${place} ${values[0]} (${lines.length} lines)`;
  });
}
