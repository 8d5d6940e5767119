import { apply } from '../checks/apply';
import type { Live } from '../support/live';
import { allReady } from '../support/pods';
import { expect, same } from '../support/report';
import { until } from '../support/wait';
import { begins } from './chain';
import { statusOf } from './comet-rpc';
import { strange, volumesHold } from './folders';
import { goesOn, nextBlocks, readChain } from './kept';
import type { Network, Networks } from './networks';
import { NAMESPACE } from './programs';
import { onVolume } from './volumes';
import { refuses, scale } from './workloads';

const workloads = ['full-0', 'full-1', 'light-0', 'light-1'] as const;

/** Another network takes the place of the first one, and leaves the volumes of that one alone. */
export async function startsBeside(live: Live, { chainId, files }: Network): Promise<string> {
  const { chainId: earlier } = await statusOf(live, 'app0');
  await apply(live, files);
  const words = await begins(live, chainId);
  await allReady(live, 120);
  return `${words}; volumes hold ${await volumesHold(live, [chainId, earlier, ...strange])}`;
}

/** With nine tenths of the power, one validator goes on alone. */
export async function goesOnAlone(live: Live): Promise<string> {
  await scale(live, 'full-1', 0);
  const { height } = await statusOf(live, 'app0');
  const later = await until('blocks of one validator', 30, async () => {
    const now = (await statusOf(live, 'app0')).height;
    return now >= height + 3 ? now : undefined;
  });
  await scale(live, 'full-1', 1);
  await nextBlocks(live, later, 120);
  await allReady(live, 120);
  return `from ${height} to ${later}, and full-1 catches up`;
}

/** A changed genesis of a chain that runs is refused, first by the API server and then by the pods; nothing is lost. */
export async function changeRefused(live: Live, { preserved, changed }: Networks): Promise<string> {
  const before = await readChain(live);
  const listed = await list(live);
  const refused = await apply(live, changed.files).catch((error: Error) => error.message);
  expect(refused.includes('immutable'), `a changed genesis is applied: ${refused}`);
  await replaceGenesis(live, changed);
  const { chainId } = preserved;
  const line = new RegExp(`/${chainId} holds ${chainId} of another genesis: [0-9a-f]{64}, not [0-9a-f]{64}`);
  await Promise.all(
    workloads.map((name) =>
      refuses(live, `${name}-0`, name.startsWith('full') ? 'prepare-app' : 'prepare-light', line),
    ),
  );
  same('what the volume of full-0 holds', await list(live), listed);
  await replaceGenesis(live, preserved);
  await allReady(live, 120);
  return goesOn(live, before);
}

/**
 * Puts another genesis in the place of one that cannot be changed, and lets every pod start with it. All pods are away
 * in between: the kubelet reads a ConfigMap that is immutable once, for as long as any pod has it.
 */
async function replaceGenesis(live: Live, { chainId, files }: Network): Promise<void> {
  await live.kubectl.text(['delete', 'configmap', '-n', NAMESPACE, `celestia-genesis-${chainId}`]);
  await apply(live, files);
  for (const replicas of [0, 1] as const) await Promise.all(workloads.map((name) => scale(live, name, replicas)));
}

const list = (live: Live): Promise<string> => onVolume(live, 'app-full-0-0', 'find . -maxdepth 2 | sort');
