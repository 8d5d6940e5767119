import { secretPath } from '../contract/secret-names';
import type { LoadedEnvironment } from '../environment/load';

/** An identity that an environment needs before it is rendered. */
export interface NeededIdentity {
  readonly system: 'relay' | 'perpetual';
  readonly program: 'kubo';
  /** Name of its secret in the secret store. */
  readonly secret: string;
  /** Public half that is already written down. */
  readonly peerId?: string;
}

/** Every identity that the systems of an environment need. */
export function neededIdentities({ name, relay, perpetual, identities }: LoadedEnvironment): NeededIdentity[] {
  const systems = [
    { system: 'relay' as const, used: relay?.ipfs !== undefined },
    { system: 'perpetual' as const, used: perpetual !== undefined },
  ];
  return systems
    .filter(({ used }) => used)
    .map(({ system }) => ({
      system,
      program: 'kubo' as const,
      secret: secretPath(name, system, 'kubo'),
      peerId: identities[system]?.kubo?.peerId,
    }));
}
