import { exactly, type Range } from './range';

/** What nobody can read from templates or YAML, with what is taken for it. */
export interface Assumption {
  /** @default it is no number */
  readonly range?: Range;
  readonly says: string;
}

/** What is assumed, by name. */
export const assumptions = {
  firstType: { says: 'machines are of the first instance type of their pool, and run all month' },
  spot: { range: [0.35, 0.6], says: 'a spot machine costs 35 to 60 % of what it costs on demand' },
  natTraffic: { range: [5, 100], says: 'a NAT gateway carries 5 to 100 GB a month' },
  /**
   * AWS measured 3 TB out for a node that keeps all 128 data columns; the others keep 8 of them, so a sixteenth.
   *
   * @see https://github.com/aws-samples/aws-blockchain-node-runners
   */
  ethereumTraffic: {
    range: [200, 3000],
    says: 'a node of a public Ethereum network sends 200 to 3000 GB a month through NAT gateways: with all data columns some 3 TB, of which the usual ones may be a sixteenth',
  },
  endpointTraffic: { range: [1, 20], says: 'an interface endpoint carries 1 to 20 GB a month' },
  loadBalancerUnits: { range: [0, 1], says: 'a load balancer needs up to 1 capacity unit on average' },
  controlPlaneLogs: { range: [5, 30], says: 'the logs of a control plane are 5 to 30 GB a month' },
  otherLogs: { range: [0.2, 5], says: 'other log groups get 0.2 to 5 GB a month each' },
  objects: { range: [1, 100], says: 'a bucket keeps 1 to 100 GB' },
  written: { range: [0.2, 1], says: '20 to 100 % of a volume is written to' },
  changed: { range: [0.01, 0.05], says: '1 to 5 % of that changes between two backups' },
} as const satisfies Record<string, Assumption>;

/** Name of an assumption. */
export type AssumptionName = keyof typeof assumptions;

/** What no line contains, whatever the environment. */
export const notCounted: readonly string[] = [
  'data that leaves the region or crosses zones, free tiers, taxes, support, storage of logs',
  'CPU credits of burstable machines beyond what they earn',
];

/** How many times the size of a volume the backups of it take, when so many of them are kept. */
export function copies(kept: number): Range {
  const [least, most] = assumptions.written.range;
  const [slow, fast] = assumptions.changed.range;
  return kept === 0 ? exactly(0) : [least * (1 + slow * (kept - 1)), most * (1 + fast * (kept - 1))];
}
