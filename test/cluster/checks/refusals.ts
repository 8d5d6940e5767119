import { POOL_LABEL } from '../../../lib/contract/node-pools';
import { type PodTemplate, podTemplates } from '../../../lib/policy/pod-templates';
import { describeObject } from '../../../lib/policy/rendered-object';
import { expect } from '../../live/support/report';
import type { Subject } from '../subject';
import { type Attempt, attempt } from './attempt';
import { capacities } from './capacity';

/** Requests that fit beside anything. */
const least = { cpu: '1m' };

/** A workload of a pool whose taints keep others away; undefined where there is none. */
export function behindTaint({ rendered, simulated }: Subject): PodTemplate | undefined {
  const tainted = new Set(simulated.pools.filter(({ taints }) => taints.length > 0).map(({ name }) => name));
  return podTemplates(rendered.objects).find(({ spec }) => tainted.has(spec.nodeSelector?.[POOL_LABEL] ?? ''));
}

/**
 * What makes "every pod is scheduled" worth something: a pod with its workload's toleration finds a node and one without
 * does not, and one that asks for all memory that is left finds a node and one that asks for a byte more does not.
 */
export async function checkRefusals(subject: Subject, { object, spec }: PodTemplate): Promise<readonly string[]> {
  const { api } = subject;
  const { nodeSelector, tolerations } = spec;
  const pool = nodeSelector?.[POOL_LABEL];
  const nodes = (await capacities(subject)).filter((node) => node.pool === pool);
  const left = Math.max(...nodes.map(({ unused }) => unused.memory));
  const all = (memory: number) => ({ memory: String(memory) });

  const tolerated = await attempt(api, { nodeSelector, tolerations }, least);
  const untolerated = await attempt(api, { nodeSelector }, least);
  const fitting = await attempt(api, { nodeSelector, tolerations }, all(left));
  const larger = await attempt(api, { nodeSelector, tolerations }, all(left + 1));
  expect(placed(tolerated) && placed(fitting), `not placed: ${said([...tolerated, ...fitting])}`);
  expect(refused(untolerated, 'untolerated taint'), `without its toleration: ${said(untolerated)}`);
  expect(refused(larger, 'Insufficient memory'), `with a byte more than is left: ${said(larger)}`);
  return [
    `${describeObject(object)} without its toleration: ${said(untolerated)}`,
    `${left} bytes are left on a node of ${pool}; with one more: ${said(larger)}`,
  ];
}

const placed = (attempts: readonly Attempt[]): boolean => attempts.every(({ node }) => node !== undefined);

const refused = (attempts: readonly Attempt[], why: string): boolean =>
  attempts.every(({ message = '' }) => message.includes(why));

const said = (attempts: readonly Attempt[]): string =>
  attempts.map(({ node, message = '' }) => (node ? `on ${node}` : message.replace(/\. .*/, ''))).join('; ');
