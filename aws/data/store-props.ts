import type { CloudEnvironment } from '../cloud-environment';
import type { NetworkStack } from '../network/network-stack';

/** What every store is made for, and where it is. */
export interface StoreProps {
  readonly environment: CloudEnvironment;
  readonly network: NetworkStack;
}
