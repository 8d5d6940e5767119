import type { Node, Pod } from 'kubernetes-types/core/v1';
import { POOL_LABEL } from '../../../lib/contract/node-pools';
import { expect } from '../../live/support/report';
import { INSTANCE_TYPE, ZONE } from '../simulation/marks';
import type { Subject } from '../subject';
import { capacities, unusedTable } from './capacity';
import { podsRunning } from './pods';
import { checkSpread } from './spread';

/** Every pod runs on a simulated node of the pool that its workload names; the lines say where, and what is left. */
export async function checkPlacement(subject: Subject): Promise<readonly string[]> {
  const pods = await podsRunning(subject);
  await checkSpread(subject, pods);
  const lines = await Promise.all(pods.map((pod) => place(subject, pod)));
  return [...lines, ...unusedTable(await capacities(subject))];
}

/** One line, `relay/relay-0 → app → app-0, t3.small in eu-central-1a`, after its node was looked at. */
export async function place({ api, environment }: Subject, { metadata, spec }: Pod): Promise<string> {
  const name = `${metadata?.namespace}/${metadata?.name}`;
  const node = spec?.nodeName ?? '';
  const labels = (await api.get<Node>(`/api/v1/nodes/${node}`)).metadata?.labels ?? {};
  const pool = spec?.nodeSelector?.[POOL_LABEL];
  const pools = Object.keys(environment.nodePools);
  expect(pools.length === 0 || pool !== undefined, `${name} may run on any pool of ${pools.join(', ')}`);
  expect(pool === labels[POOL_LABEL], `${name} of pool ${pool} runs on ${node} of pool ${labels[POOL_LABEL]}`);
  const machine = [labels[INSTANCE_TYPE], labels[ZONE]].filter((word) => word !== undefined).join(' in ');
  return `${[name, pool, node].filter((word) => word !== undefined).join(' → ')}${machine && `, ${machine}`}`;
}
