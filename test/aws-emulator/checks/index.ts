import type { Checks } from '../cloud';
import { endpointChecks } from './endpoints';
import { networkChecks } from './network';
import { stackChecks } from './stacks';

/** Everything that is asked of a deployed cloud. */
export const checks: Checks = {
  ...stackChecks,
  ...networkChecks,
  ...endpointChecks,
};
