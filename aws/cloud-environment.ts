import { shownFile } from '../lib/environment/finding';
import type { LoadedEnvironment } from '../lib/environment/load';
import { InputError } from '../lib/errors';

/** An environment whose cloud this app makes. */
export interface CloudEnvironment extends LoadedEnvironment {
  readonly aws: NonNullable<LoadedEnvironment['aws']>;
  readonly region: string;
  /** Two of them. */
  readonly zones: string[];
}

/**
 * Takes an environment that has a cloud.
 *
 * @throws InputError where it runs elsewhere, or its cluster is made by something else
 */
export function cloudEnvironment(environment: LoadedEnvironment): CloudEnvironment {
  const { aws, region, zones, provider, file } = environment;
  if (provider !== 'eks')
    throw new InputError([`${shownFile(file)}: provider: "${provider}" has no cloud here; only eks has`]);
  if (aws === undefined || region === undefined || zones === undefined) {
    throw new InputError([`${shownFile(file)}: aws: missing; the cloud of an environment on eks is described there`]);
  }
  return { ...environment, aws, region, zones };
}
