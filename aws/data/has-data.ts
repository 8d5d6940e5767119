import { storedSecrets } from '../../lib/contract/stored-secrets';
import type { CloudEnvironment } from '../cloud-environment';

/** Whether an environment has anything that belongs into its data stack: CloudFormation refuses a stack of nothing. */
export function hasData(environment: CloudEnvironment): boolean {
  const { database, cache, buckets } = environment.aws;
  const stores = [database, cache, ...Object.values(buckets)].filter((store) => store !== undefined);
  return stores.length > 0 || storedSecrets(environment).length > 0;
}
