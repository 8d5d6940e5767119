import type { LoadedEnvironment } from '../environment/load';
import { InputError } from '../errors';

/** Section of a Celestia network. */
export type Network = NonNullable<LoadedEnvironment['celestia']>;

/**
 * The network of an environment.
 *
 * @param purpose what cannot be done without one
 * @throws InputError where it has none
 */
export function networkOf({ celestia, name }: LoadedEnvironment, purpose: string): Network {
  if (celestia === undefined) throw new InputError([`${name}: has no Celestia network to ${purpose}`]);
  return celestia;
}
