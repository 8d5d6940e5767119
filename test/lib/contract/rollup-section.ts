import type { z } from 'zod';
import { type Environment, environmentSchema } from '../../../lib/environment/schema';
import { rollup } from '../../../lib/environment/systems/rollup';

type RollupSection = NonNullable<Environment['rollup']>;

/** All but the chain, of which nothing follows for what is around a rollup. */
const parts = rollup.omit({ chain: true });

/** What a test says of a rollup. */
export type RollupInput = Partial<z.input<typeof parts>>;

/** A rollup on managed stores, proved by nobody, with changes. */
export const rollupSection = (changes: RollupInput = {}): RollupSection => ({
  ...parts.parse({
    name: 'demo-1',
    layer1: { network: 'sepolia', node: { from: 'endpoint' } },
    dataAvailability: { mode: 'rollup' },
    data: { from: 'managed' },
    objectStore: { kind: 'bucket' },
    prover: { kind: 'none' },
    ...changes,
  }),
  chain: { id: 271 } as RollupSection['chain'],
});

/** An environment on EKS with a database, a cache, every bucket and such a rollup. */
export const environmentWithRollup = (changes: RollupInput = {}, aws: object = {}): Environment => ({
  ...environmentSchema.parse({
    name: 'staging',
    provider: 'eks',
    kubernetes: { version: '1.36' },
    region: 'eu-central-1',
    zones: ['eu-central-1a', 'eu-central-1b'],
    operators: ['external-secrets'],
    aws: {
      cluster: { access: [{ role: 'a', policy: 'view' }] },
      database: { users: { reader: { serviceAccounts: ['relay/relay'] } } },
      cache: {},
      buckets: Object.fromEntries(
        ['snapshots', 'setup-keys', 'backups', 'proofs'].map((purpose) => [purpose, { name: `example-${purpose}` }]),
      ),
      ...aws,
    },
  }),
  rollup: rollupSection(changes),
});
