import type { ProverKind, ProverStack } from './prover-stack';
import { sp1Cluster } from './sp1-cluster/prover-stack';
import { zkStackProvers } from './zk-stack/prover-stack';

/** Every prover stack that a rollup may have, by its name in environment files. */
export const proverStacks: Readonly<Record<ProverKind, ProverStack>> = {
  'zk-stack': zkStackProvers,
  'sp1-cluster': sp1Cluster,
};
