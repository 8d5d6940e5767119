import type { Cleanup } from '../../live/support/cleanup';
import { expect, type Report, same } from '../../live/support/report';
import { until } from '../../live/support/wait';
import { get, rpcAnswers, sampledHead } from './asked';
import { CHAIN } from './homes';
import { Network } from './network';
import { listeningPorts } from './ports';
import { written, writtenSince } from './written';

/** Where the programs keep their data, in their folders. */
const data = ['data', 'blocks', '.lock'];

/** The order in which they are stopped: whoever is pushed to or asked goes after who pushes or asks. */
const stopOrder = ['light', 'bridge', 'app', 'collector'];

/** Runs a validator, a bridge, a light node and the collector with our configuration; each needs those before it. */
export async function checkRun(report: Report, cleanup: Cleanup, folder: string): Promise<void> {
  const network = await Network.in(folder, cleanup);
  const { app, collector, bridge, light } = network.ports;

  const steps: Readonly<Record<string, () => Promise<void>>> = {
    'celestia-appd makes blocks with config.toml, app.toml and client.toml': async () => {
      const process = await network.startApp();
      await until('block 2', 60, async () => {
        process.mustRun();
        const { result } = JSON.parse(await get(app[26657], '/status'));
        return Number(result.sync_info.latest_block_height) >= 2 || undefined;
      });
    },
    'its metrics answer': async () => {
      const metrics = await get(app[26660], '/metrics');
      expect(metrics.includes(`cometbft_consensus_height{chain_id="${CHAIN}"`), 'there is no height');
    },
    'the collector answers': async () => {
      const process = network.startCollector();
      await until('an answer', 20, async () => {
        process.mustRun();
        return get(collector[8889], '/metrics');
      });
    },
    'a bridge answers': () => rpcAnswers(network.startNode('bridge'), bridge[26658]),
    'a light node answers': () => rpcAnswers(network.startNode('light'), light[26658]),
    'both have sampled block 2, as the collector shows': async () => {
      for (const kind of ['Bridge', 'Light']) {
        await until(`das_sampled_chain_head of ${kind}`, 60, async () => {
          const head = sampledHead(await get(collector[8889], '/metrics'), kind);
          return head >= 2 || undefined;
        });
      }
    },
    'they listen on the ports of their pods, and on no other': async () => {
      for (const [name, { process, ports }] of network.started) {
        const wanted = ports.toSorted((left, right) => left - right);
        same(name, listeningPorts(process.pid), wanted);
      }
    },
    'they write nothing but their data': async () => {
      for (const [name, { home, before }] of network.started) same(name, writtenSince(before, home, data), []);
      same('the folder they run in', [...written(network.elsewhere).keys()], []);
    },
    'SIGTERM ends them with 0': async () => {
      for (const name of stopOrder) same(name, await network.started.get(name)?.process.stop(), 0);
    },
  };
  for (const [what, step] of Object.entries(steps)) {
    if (!(await report.check(what, step))) return;
  }
}
