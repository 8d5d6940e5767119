import { providers } from '../../../providers';
import type { Finding } from '../../finding';
import type { LoadedEnvironment } from '../../load';
import { rollupRule } from './rollup-rule';

/** What the parts of a rollup hand each other has a place that all of them reach. */
export const rollupObjectStore = rollupRule('rollup-object-store', function* (rollup, environment) {
  const { data, objectStore, prover } = rollup;
  const path = ['rollup', 'objectStore'];
  if (objectStore.kind === 'bucket') yield* needsBucket(environment, 'proofs', [...path, 'kind'], 'volume');
  else if (objectStore.storageClass === undefined && providers[environment.provider].storageClass !== undefined) {
    const message = `"volume" is mounted by pods of several nodes, which disks of ${environment.provider} are not: name a storageClass of shared files, or use bucket`;
    yield { path: [...path, 'kind'], message };
  }
  if (prover.kind === 'zk-stack' && prover.setupKeys.from === 'bucket') {
    yield* needsBucket(environment, 'setup-keys', ['rollup', 'prover', 'setupKeys', 'from'], 'image');
  }
  if (prover.kind === 'sp1-cluster' && prover.artifacts === 'bucket') {
    yield* needsBucket(
      environment,
      'proofs',
      ['rollup', 'prover', 'artifacts'],
      data.from === 'managed' ? undefined : 'cache',
    );
  }
});

function* needsBucket(
  { aws }: LoadedEnvironment,
  purpose: string,
  path: readonly PropertyKey[],
  /** What needs none; undefined where nothing else would do. */
  instead: string | undefined,
): Generator<Finding> {
  if (Object.hasOwn(aws?.buckets ?? {}, purpose)) return;
  const choice = instead === undefined ? '' : `, or use ${instead}`;
  const message = `"bucket" needs the bucket ${purpose} of the section aws: add aws.buckets.${purpose}${choice}`;
  yield { path, message };
}
