import { POOL_LABEL } from '../../../lib/contract/node-pools';
import { expect, same } from '../../live/support/report';
import type { SimulatedPool } from '../simulation/simulated-cluster';
import type { Subject } from '../subject';
import { attempt } from './attempt';
import { capacities } from './capacity';

/** Pools with GPUs. */
export const gpuPools = ({ simulated }: Subject): SimulatedPool[] =>
  simulated.pools.filter(({ allocatable }) => allocatable.gpus > 0);

/**
 * Pods that request a GPU find it in a pool of GPUs and nowhere else, as many as are left and not one more; pods that do
 * not tolerate the taint of such a pool stay away from it.
 */
export async function checkGpus(subject: Subject): Promise<string> {
  const { api } = subject;
  const pools = gpuPools(subject);
  const left = (await capacities(subject)).filter(({ unused }) => unused.gpus > 0);
  const gpus = left.reduce((sum, { unused }) => sum + unused.gpus, 0);
  const tolerations = [{ key: 'nvidia.com/gpu', operator: 'Exists' }];
  const attempts = await attempt(api, { tolerations }, { 'nvidia.com/gpu': '1' }, gpus + 1);
  const found = attempts.flatMap(({ node }) => (node === undefined ? [] : [node.replace(/-\d+$/, '')]));
  same(
    'pools with pods that request a GPU',
    [...new Set(found)].sort(),
    [...new Set(left.map(({ pool }) => pool))].sort(),
  );
  same('pods that got a GPU', found.length, gpus);
  for (const { name } of pools) {
    const [stranger] = await attempt(api, { nodeSelector: { [POOL_LABEL]: name } }, { cpu: '1m' });
    const { message = `on ${stranger?.node}` } = stranger ?? {};
    expect(message.includes('untolerated taint'), `a pod without GPU and toleration: ${message}`);
  }
  return `${gpus} pods got the GPUs that are left in ${pools.map(({ name }) => name).join(', ')}, one more got none`;
}
