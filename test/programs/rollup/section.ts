import type { z } from 'zod';
import { rollupAlerts } from '../../../charts/rollup/alerts/alerts';
import { rollup } from '../../../lib/environment/systems/rollup';
import { type RuleGroup, ruleGroups } from '../../../lib/workloads/alerts';
import { sampleChain } from '../../lib/programs/rollup/sample-chain';

type Input = z.input<typeof rollup>;

/** A rollup that has everything of which there are alerts. */
const input: Input = {
  name: 'a',
  chain: sampleChain,
  layer1: { network: 'sepolia', node: { from: 'endpoint' } },
  dataAvailability: { mode: 'validium', client: 'NoDA' },
  data: { from: 'managed' },
  objectStore: { kind: 'bucket' },
  prover: {
    kind: 'zk-stack',
    scaling: { on: 'queue', prometheus: 'http://prometheus.monitoring.svc.cluster.local:9090' },
    circuitProver: { maximum: 4 },
  },
};

/** Rules of such a rollup, with these settings of general.yaml. */
export const rulesOf = (general: Input['general'] = {}): readonly RuleGroup[] =>
  ruleGroups(rollupAlerts(rollup.parse({ ...input, general }), { core: 'rollup-core', prover: 'rollup-prover' }));
