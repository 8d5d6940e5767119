import { idOf, type NeededIdentity } from '../environment/needed-identities';
import { InputError } from '../errors';
import { readReason } from '../read-reason';

/** What is to be made anew. */
export interface RotationProps {
  /** Identities such as `perpetual/kubo`, or all of a system: `celestia`. */
  readonly rotate: readonly string[];
  /** Why, for those that others rely on. */
  readonly reason?: string;
}

/**
 * The identities that are to be made anew.
 *
 * @param needed every identity of the environment
 * @throws InputError when one is not known, or would be lost without a reason
 */
export function rotated({ rotate, reason }: RotationProps, needed: readonly NeededIdentity[]): NeededIdentity[] {
  const known = needed.map(idOf);
  const unknown = rotate.filter((name) => !needed.some((need) => isNamed(need, name)));
  if (unknown.length > 0) {
    const choice = known.join(', ') || 'none: nothing in it needs one';
    throw new InputError(
      unknown.map((id) => `--rotate "${id}" is not an identity of this environment; choose from ${choice}`),
    );
  }
  const chosen = needed.filter((need) => rotate.some((name) => isNamed(need, name)));
  if (reason === undefined) refuseWithoutReason(chosen);
  else checkReason(reason, rotate);
  return chosen;
}

const isNamed = (need: NeededIdentity, name: string): boolean => name === need.system || name === idOf(need);

function refuseWithoutReason(chosen: readonly NeededIdentity[]): void {
  const refused = chosen.flatMap((need) => {
    if (need.rotation?.needsReason !== true) return [];
    return [`--rotate "${idOf(need)}": ${need.rotation.consequence}; keep it, or say why with --reason "<why>"`];
  });
  if (refused.length > 0) throw new InputError(refused);
}

function checkReason(reason: string, rotate: readonly string[]): void {
  if (rotate.length === 0) throw new InputError(['--reason says why something is made anew, which --rotate names']);
  readReason('--reason', reason);
}
