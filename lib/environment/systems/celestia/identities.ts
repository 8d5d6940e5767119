import type * as z from 'zod';
import { celestiaNodeIdentity } from '../../../identity/celestia-node-identity';
import type { IdentityKind } from '../../../identity/identity-kind';
import { operatorIdentity } from '../../../identity/operator-identity';
import { validatorIdentity } from '../../../identity/validator-identity';
import type { ProgramIdentity, Rotation } from '../../needed-identities';
import type { celestia } from '.';

type Section = z.output<typeof celestia>;

/** Who the programs and operators of a network are, by name. */
export const identityKinds = {
  'validator-0': validatorIdentity,
  'validator-1': validatorIdentity,
  'bridge-0': celestiaNodeIdentity,
  'bridge-1': celestiaNodeIdentity,
  'light-0': celestiaNodeIdentity,
  'light-1': celestiaNodeIdentity,
  'operator-0': operatorIdentity,
  'operator-1': operatorIdentity,
} as const satisfies Readonly<Record<string, IdentityKind>>;

/** The identities of a network, those of its genesis with what it means to replace them. */
export function celestiaIdentities(section: Section): ProgramIdentity[] {
  const rotation = genesisRotation(section);
  return Object.entries(identityKinds).map(([program, kind]) =>
    isInGenesis(section, program) ? { program, kind, rotation } : { program, kind },
  );
}

/** Validators and their operators always are, other accounts where they have something from the start. */
const isInGenesis = ({ accounts }: Section, program: string): boolean =>
  /^(validator|operator)-/.test(program) || accounts.some(({ account }) => account === program);

function genesisRotation({ network, genesis: { policy, given } }: Section): Rotation {
  const change =
    given === undefined
      ? `a new one changes the genesis of ${network}`
      : `a new one needs another genesis file than ${given.file}`;
  return policy === 'fresh'
    ? { consequence: `${change}; the next release starts a new chain with it`, needsReason: false }
    : {
        consequence: `${change}, and the chain cannot go on with another genesis; a new chain needs another genesis.epoch and a reset`,
        needsReason: true,
      };
}
