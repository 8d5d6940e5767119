import type { Construct } from 'constructs';
import type { Cluster } from './cluster';

/** The chart of one system, as what is made in it sees it. */
export interface System extends Construct {
  readonly cluster: Cluster;
  /** Its name, which is its namespace too. */
  readonly system: string;
  /** Objects that must exist in the cluster, as `Kind/namespace/name` or `Kind/name`, with what a person has to do for each. */
  readonly expected: Map<string, string>;
  /** What a person should know who reads the summary, one line each. */
  readonly notes: string[];
}
