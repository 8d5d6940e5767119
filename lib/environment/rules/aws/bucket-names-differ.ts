import { cloudRule } from './cloud-rule';

/** Two buckets have two names. */
export const awsBucketNamesDiffer = cloudRule('aws-bucket-names-differ', function* ({ buckets }) {
  const names = Object.values(buckets).map((bucket) => bucket?.name);
  for (const [index, [purpose, bucket]] of Object.entries(buckets).entries()) {
    if (bucket === undefined || names.indexOf(bucket.name) === index) continue;
    yield { path: ['aws', 'buckets', purpose, 'name'], message: `"${bucket.name}" is the name of another bucket too` };
  }
});
