import { billOf } from '../../lib/cost/bill';
import type { BilledEnvironment } from '../../lib/cost/bill-text';
import { perpetualTarget } from '../../lib/cost/target';
import type { DocumentedEnvironment } from '../../lib/docs/documented-environment';
import type { RenderedObject } from '../../lib/policy/rendered-object';
import { type CloudEnvironment, cloudEnvironment } from '../cloud-environment';
import { templatesOf } from './templates';

/**
 * What an environment costs, by the templates of its cloud and what runs on it.
 *
 * @param objects what the environment renders
 * @throws InputError with one line for each price that is not known
 */
export function billedEnvironment(
  environment: CloudEnvironment,
  objects: readonly RenderedObject[],
): BilledEnvironment {
  const { name, region, aws, perpetual } = environment;
  const bill = billOf({ templates: templatesOf(environment), objects }, region);
  return { name, region, bill, budget: aws.budget?.monthly, target: perpetual && perpetualTarget };
}

/** What every environment costs that has a cloud. */
export const billedEnvironments = (environments: readonly DocumentedEnvironment[]): BilledEnvironment[] =>
  environments
    .filter(({ environment }) => environment.aws !== undefined)
    .map(({ environment, rendered }) => billedEnvironment(cloudEnvironment(environment), rendered.objects));
