import type { Environment } from '../../environment/schema';
import { proverStacks } from './prover-stacks';
import type { Role, Roles } from './role';
import { coreRoleOf } from './zk-stack/core-role-of';
import { type CoreRole, coreRoles, type ZkStackCoreRole } from './zk-stack/core-roles';
import { witnessGenerators } from './zk-stack/witness-generators';

type RollupSection = NonNullable<Environment['rollup']>;

/** A workload of a rollup, which has a service account of its name in the namespace of its part. */
export interface RollupWorkload {
  readonly name: string;
  readonly role: Role;
}

/** A workload of the chain itself. */
export interface CoreWorkload extends RollupWorkload {
  readonly name: CoreRole;
  readonly role: ZkStackCoreRole;
}

/** Every workload that the section of a rollup asks for. */
export const rollupWorkloads = (section: RollupSection): readonly RollupWorkload[] => [
  ...coreWorkloads(section),
  ...proverWorkloads(section),
];

/** The workloads of the chain itself. */
export function coreWorkloads(section: RollupSection): readonly CoreWorkload[] {
  const { dataAvailability, prover } = section;
  const provedByZkStack = prover.kind === 'zk-stack';
  const isThere: Readonly<Partial<Record<CoreRole, boolean>>> = {
    'da-connector': dataAvailability.mode === 'validium',
    'proof-data-handler': provedByZkStack,
    'prover-gateway': provedByZkStack,
    'prover-job-monitor': provedByZkStack,
  };
  const names = Object.keys(coreRoles) as CoreRole[];
  return names.filter((name) => isThere[name] ?? true).map((name) => ({ name, role: coreRoleOf(name, section) }));
}

function proverWorkloads({ prover }: RollupSection): readonly RollupWorkload[] {
  if (prover.kind === 'none') return [];
  const roles: Roles = proverStacks[prover.kind].roles;
  return Object.entries(roles).flatMap(([name, role]) =>
    name === 'witness-generator' && prover.kind === 'zk-stack'
      ? witnessGenerators(prover.witnessGenerator.rounds).map((generator) => ({ name: generator.name, role }))
      : { name, role },
  );
}
