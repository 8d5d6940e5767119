import type { IdentityKind } from '../identity/identity-kind';
import { throwAwayBytes } from './throw-away';

type Made = ReturnType<IdentityKind['make']>;

/** Both halves by kind and path: loading an environment needs the public one, and rendering it the other. */
const known = new WeakMap<IdentityKind, Map<string, Made>>();

/**
 * An identity that depends on nothing but names, for clusters that may be thrown away.
 *
 * @param path name of its secret, such as `/local/perpetual/kubo`
 */
export function throwAwayIdentity(kind: IdentityKind, path: string): Made {
  const ofKind = known.get(kind) ?? new Map<string, Made>();
  known.set(kind, ofKind);
  const made = ofKind.get(path) ?? kind.make(throwAwayBytes(path));
  ofKind.set(path, made);
  return made;
}
