import type { Mapping } from './mapping';
import { CONFIG, files, OBJECTS } from './paths';
import type { RollupEnvironment } from './rollup-environment';

/**
 * Where programs keep objects. The mode with a file of credentials is the only one that can write to S3; an empty file
 * leaves it to the identity of the pod.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/core/lib/config/src/configs/object_store.rs
 */
export function objectStoreConfig({ rollup, aws, region }: RollupEnvironment): Mapping {
  if (rollup.objectStore.kind === 'volume') return { mode: 'FileBacked', file_backed_base_path: OBJECTS };
  return {
    mode: 'S3WithCredentialFile',
    bucket_base_url: aws?.buckets.proofs?.name,
    s3_credential_file_path: `${CONFIG}/${files.bucketCredentials}`,
    region,
  };
}
