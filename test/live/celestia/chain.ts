import type { Live } from '../support/live';
import { expect, same } from '../support/report';
import { timed, until } from '../support/wait';
import { blockAt, statusOf } from './comet-rpc';
import { headOf, sampledBy } from './node-rpc';
import { apps, bridges, lights, NAMESPACE, nodeNames } from './programs';

/** Seconds until a new network must have begun. */
const BEGIN = 120;

/** Blocks over which their pace is measured. */
const PACE = 5;

/** Waits until a chain has begun, and says after how long. */
export async function begins(live: Live, chainId: string): Promise<string> {
  const after = async (what: string, ask: () => Promise<boolean>) => {
    const { seconds } = await timed(() => until(what, BEGIN, async () => (await ask()) || undefined));
    return `${what} after ${seconds.toFixed(1)} s`;
  };
  const every = async <T>(all: readonly T[], holds: (one: T) => Promise<boolean>) =>
    (await Promise.all(all.map(holds))).every(Boolean);
  const begun = async (app: (typeof apps)[number]) => (await statusOf(live, app)).chainId === chainId;
  const words = await Promise.all([
    after('block 1', () => every(apps, begun)),
    after('headers in both bridges', () => every(bridges, async (node) => (await headOf(live, node)) >= 1)),
    after('samples of both light nodes', () => every(lights, async (node) => (await sampledBy(live, node)) >= 2)),
  ]);
  return words.join(', ');
}

/** Both validators have the same chain, that of the ConfigMap, and go on with it. */
export async function agrees(live: Live, chainId: string): Promise<string> {
  const genesis = await live.kubectl.json<{ data: { 'genesis.json': string } }>([
    'get',
    'configmap',
    '-n',
    NAMESPACE,
    `celestia-genesis-${chainId}`,
  ]);
  const { chain_id } = JSON.parse(genesis.data['genesis.json']) as { chain_id: string };
  const [one, other] = await Promise.all([statusOf(live, 'app0'), statusOf(live, 'app1')]);
  for (const { chainId: own } of [one, other]) same('chain id', own, chain_id);
  same('block 1', one.firstBlock, other.firstBlock);
  expect(Math.abs(one.height - other.height) <= 1, `heights are ${one.height} and ${other.height}`);
  const common = Math.min(one.height, other.height);
  const later = common + PACE;
  await until(`block ${later}`, 60, async () => {
    const heights = await Promise.all(apps.map(async (app) => (await statusOf(live, app)).height));
    return Math.min(...heights) >= later || undefined;
  });
  for (const height of [1, common, later]) {
    const [left, right] = await Promise.all(apps.map((app) => blockAt(live, app, height)));
    same(`block ${height}`, left?.hash, right?.hash);
  }
  const [from, to] = await Promise.all([common, later].map((height) => blockAt(live, 'app0', height)));
  const pace = ((to?.time ?? 0) - (from?.time ?? 0)) / 1000 / PACE;
  return `${chain_id} at ${later}, ${pace.toFixed(1)} s per block`;
}

/** Bridges and light nodes reach a height of their chain. */
export async function followed(live: Live, height: number, seconds = 120): Promise<string> {
  return until(`height ${height} everywhere`, seconds, async () => {
    const heads = await Promise.all(nodeNames.map((node) => headOf(live, node)));
    const sampled = await Promise.all(lights.map((node) => sampledBy(live, node)));
    expect(Math.min(...heads, ...sampled) >= height, `heads ${heads.join(', ')}, sampled ${sampled.join(', ')}`);
    return `heads ${heads.join(', ')}, sampled ${sampled.join(', ')}`;
  });
}

/** Bridges and light nodes follow what the validators decide. */
export async function follows(live: Live): Promise<string> {
  const { height } = await statusOf(live, 'app0');
  return followed(live, height);
}
