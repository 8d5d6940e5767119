import type { Environment } from '../../../lib/environment/schema';
import { didYouMean, nearest } from '../../../lib/environment/words';
import type { PodTemplate } from '../../../lib/policy/pod-templates';
import { accountOf } from './pods';

/** Readers and writers of buckets that no rendered pod runs as, one line each. */
export function bucketAccountFindings({ aws }: Pick<Environment, 'aws'>, pods: readonly PodTemplate[]): string[] {
  const accounts = new Set(pods.map(accountOf));
  return Object.entries(aws?.buckets ?? {}).flatMap(([bucket, { readers, writers }]) =>
    Object.entries({ readers, writers }).flatMap(([list, keys]) =>
      keys.flatMap((key, index) => {
        if (accounts.has(key)) return [];
        const path = `aws.buckets.${bucket}.${list}[${index}]`;
        return `${path}: "${key}" is the service account of no rendered pod${didYouMean(nearest(key, [...accounts]))}`;
      }),
    ),
  );
}
