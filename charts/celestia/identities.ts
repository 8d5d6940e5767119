import { type Identities, made } from '../../lib/environment/identities';
import type { PodIndex, PublicIdentities } from './network';

/**
 * Public identities of all pods.
 *
 * @throws Error when one is missing, which the rule identity-made should have found
 */
export function publicIdentities(identities: Identities['celestia']): PublicIdentities {
  const both = <T>(one: (index: PodIndex) => T): readonly [T, T] => [one(0), one(1)];
  return {
    validators: both((index) => made(identities?.[`validator-${index}`])),
    bridges: both((index) => made(identities?.[`bridge-${index}`])),
    lights: both((index) => made(identities?.[`light-${index}`])),
  };
}
