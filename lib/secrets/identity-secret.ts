import type { IdentityKind } from '../identity/identity-kind';
import type { System } from '../system';
import { systemSecret } from './system-secret';
import { throwAwayIdentity } from './throw-away-identity';

/**
 * Provides the Secret with the private half of a program's identity.
 *
 * @returns name of the Secret
 */
export function identitySecret(chart: System, program: string, kind: IdentityKind): string {
  const { cluster, system } = chart;
  return systemSecret(chart, {
    name: program,
    keys: kind.secretKeys,
    throwAway: (path) => throwAwayIdentity(kind, path).secret,
    make: `npm run --silent keygen -- ${cluster.environment} --secret ${system}/${program} | kubectl apply -f -`,
  });
}
