import type { Allowance } from '../../iam/allowance';
import type { Place } from '../../iam/place';
import { clusterExecution } from './cluster';
import { dataExecution } from './data';
import { keyExecution } from './keys';
import { networkExecution } from './network';
import { operationsExecution } from './operations';
import { roleExecution } from './roles';

/**
 * What CloudFormation may do for the stacks of an environment, in policies that are small enough for IAM.
 *
 * @see https://docs.aws.amazon.com/cdk/v2/guide/customize-permissions-boundaries.html
 */
export const executionPolicies: Readonly<Record<string, (place: Place) => Allowance[]>> = {
  network: networkExecution,
  cluster: clusterExecution,
  roles: roleExecution,
  data: dataExecution,
  keys: keyExecution,
  operations: operationsExecution,
};
