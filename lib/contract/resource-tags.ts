import type { Environment } from '../environment/schema';

/**
 * Tags of everything that is made in the cloud for an environment, by a stack or by a controller of the cluster, so that
 * bills and budgets add up.
 *
 * @param system what it is made for. @default platform
 */
export const resourceTags = (
  { name, aws }: Pick<Environment, 'name' | 'aws'>,
  system = 'platform',
): Readonly<Record<string, string>> => ({
  environment: name,
  system,
  'cost-centre': aws?.costCentre ?? name,
});
