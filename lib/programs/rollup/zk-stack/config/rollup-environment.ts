import type { Environment } from '../../../../environment/schema';

/** The section of a zk rollup. */
export type RollupSection = NonNullable<Environment['rollup']>;

/** An environment with a zk rollup. */
export type RollupEnvironment = Environment & { readonly rollup: RollupSection };
