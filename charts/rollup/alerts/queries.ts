import type { WatchedRollup } from './watched-rollup';

/** A metric of one rollup as PromQL, and more labels with what they must be. */
export type Select = (metric: string, ...matchers: readonly string[]) => string;

/** Metrics of this rollup alone: its pods have its name as a label. */
export const selectOf =
  ({ name }: WatchedRollup): Select =>
  (metric, ...matchers) =>
    `${metric}{${[`rollup="${name}"`, ...matchers].join(', ')}}`;

/** The newest batch that has come to a stage. */
export const batchAt = (select: Select, stage: string): string => select('server_block_number', `stage="${stage}"`);

/** Seconds as a duration of PromQL, in whole minutes. */
export const minutes = (seconds: number): string => `${Math.ceil(seconds / 60)}m`;

/** One value for the rollup: a pod that is new tells 0 where another one knows more. */
export const newest = (query: string): string => `max by (rollup) (${query})`;
