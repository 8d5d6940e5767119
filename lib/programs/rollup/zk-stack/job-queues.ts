import type { ZkStackProverRole } from './prover-stack';
import type { WitnessRound } from './witness-generators';

/** What metrics call the rounds of witness generation. */
const rounds: Readonly<Record<WitnessRound, string>> = {
  basic_circuits: 'BasicCircuits',
  leaf_aggregation: 'LeafAggregation',
  node_aggregation: 'NodeAggregation',
  recursion_tip: 'RecursionTip',
  scheduler: 'Scheduler',
};

/**
 * Gauges of jobs, which the job monitor sets. It declares `server_witness_generator_jobs` too, and never sets it.
 *
 * @see https://github.com/matter-labs/zksync-era/tree/3e29e4a/prover/crates/bin/prover_job_monitor/src/queue_reporter
 */
const gauges: Readonly<Record<ZkStackProverRole, string>> = {
  'witness-generator': 'server_witness_generator_jobs_by_round',
  'circuit-prover': 'fri_prover_prover_jobs',
  compressor: 'prover_fri_proof_compressor_jobs',
};

/**
 * A gauge that the job monitor alone sets, from its first look at the database on, whether there are jobs or not.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/prover/crates/bin/prover_job_monitor/src/attempts_reporter.rs
 */
const SIGN_OF_LIFE = 'prover_job_monitor_reached_max_attempts';

/**
 * Jobs of a rollup that wait for a role, and jobs that it works on: a query of those that wait alone would end workers in
 * the middle of a proof. Before its first job a job monitor sets no gauge of jobs, which means none while it lives; while
 * it does not, there is no answer, so that nobody takes silence for an empty queue.
 *
 * @param round the only round of witness generation that counts
 * @returns PromQL with one value
 */
export function jobsQuery(role: ZkStackProverRole, rollup: string, round?: WitnessRound): string {
  const ofRound = round === undefined ? '' : `,round="${rounds[round]}"`;
  const jobs = `sum(${gauges[role]}{type=~"queued|in_progress",rollup="${rollup}"${ofRound}})`;
  return `${jobs} or 0 * max(${SIGN_OF_LIFE}{rollup="${rollup}"})`;
}
