import type { RollupContext } from './context';
import { provers as sp1Cluster } from './provers-sp1';
import { provers as zkStack } from './provers-zk-stack';

/** What proves batches, where something does. */
export function provers(context: RollupContext): void {
  const { prover } = context.section;
  if (prover.kind === 'zk-stack') zkStack(context, prover);
  if (prover.kind === 'sp1-cluster') sp1Cluster(context, prover);
}
