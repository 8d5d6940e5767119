import { jobsQuery } from '../../../../lib/programs/rollup/zk-stack/job-queues';

const life = '0 * max(prover_job_monitor_reached_max_attempts{rollup="demo"})';

describe('the query of the jobs of a role', () => {
  it.each([
    ['circuit-prover', 'fri_prover_prover_jobs'],
    ['compressor', 'prover_fri_proof_compressor_jobs'],
    ['witness-generator', 'server_witness_generator_jobs_by_round'],
  ] as const)('counts jobs of %s that wait and that are worked on, of this rollup alone', (role, gauge) => {
    const jobs = `sum(${gauge}{type=~"queued|in_progress",rollup="demo"})`;
    expect(jobsQuery(role, 'demo')).toBe(`${jobs} or ${life}`);
  });

  it('counts one round of witness generation where others have pods of their own', () => {
    const jobs =
      'sum(server_witness_generator_jobs_by_round{type=~"queued|in_progress",rollup="demo",round="NodeAggregation"})';
    expect(jobsQuery('witness-generator', 'demo', 'node_aggregation')).toBe(`${jobs} or ${life}`);
  });
});
