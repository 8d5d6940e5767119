import type { Environment } from '../environment/schema';
import type { BucketPurpose } from '../environment/sections/aws/buckets';
import { rollupWorkloads } from '../programs/rollup/workloads';
import { callersOf } from './rollup-stores';

/** Service accounts that use a bucket, as `<namespace>/<service account>`. */
export interface BucketAccounts {
  readonly readers: readonly string[];
  readonly writers: readonly string[];
}

/** The Job that loads setup keys of provers from their bucket to a volume. */
export const setupKeysAccount = { namespace: 'rollup-prover', name: 'setup-keys' } as const;

/** Who uses a bucket: those that the file names, and those that follow from the rollup. */
export function bucketAccounts(
  environment: Pick<Environment, 'aws' | 'rollup'>,
  purpose: BucketPurpose,
): BucketAccounts {
  const { readers = [], writers = [] } = environment.aws?.buckets[purpose] ?? {};
  const derived = accountsOfRollup(environment, purpose);
  return { readers: union(readers, derived.readers), writers: union(writers, derived.writers) };
}

const union = (one: readonly string[], other: readonly string[]): readonly string[] => [...new Set([...one, ...other])];

const none: BucketAccounts = { readers: [], writers: [] };

function accountsOfRollup({ rollup }: Pick<Environment, 'rollup'>, purpose: BucketPurpose): BucketAccounts {
  if (rollup === undefined) return none;
  switch (purpose) {
    case 'proofs':
      return {
        ...none,
        writers: callersOf(rollup, 'object-store').filter((account) => keepsInBucket(rollup, account)),
      };
    case 'setup-keys':
      return { ...none, readers: setupKeysReaders(rollup) };
    default:
      return none;
  }
}

type RollupSection = NonNullable<Environment['rollup']>;

/** Nodes of an SP1 Cluster have artifacts of their own, which may be elsewhere than what the chain keeps. */
function keepsInBucket({ objectStore, prover }: RollupSection, account: string): boolean {
  const ofSp1 = prover.kind === 'sp1-cluster' && account.startsWith('rollup-prover/');
  return ofSp1 ? prover.artifacts === 'bucket' : objectStore.kind === 'bucket';
}

/** A Job, where it loads them for all workers, else each of these. */
function setupKeysReaders(section: RollupSection): readonly string[] {
  const { prover } = section;
  if (prover.kind !== 'zk-stack' || prover.setupKeys.from !== 'bucket') return [];
  if (prover.setupKeys.storageClass !== undefined) return [`${setupKeysAccount.namespace}/${setupKeysAccount.name}`];
  return rollupWorkloads(section)
    .filter(({ role }) => role.setupKeys)
    .map(({ name, role }) => `rollup-${role.part}/${name}`);
}
