import type { Environment } from '../../../environment/schema';
import { type CoreRole, coreRoles, type ZkStackCoreRole } from './core-roles';

type RollupSection = NonNullable<Environment['rollup']>;

/** A role of the chain as a rollup needs it: its row, without what nothing of this rollup would use. */
export function coreRoleOf(name: CoreRole, { dataAvailability, prover }: RollupSection): ZkStackCoreRole {
  const role: ZkStackCoreRole = coreRoles[name];
  if (name === 'rollup-node' && prover.kind !== 'zk-stack') return withoutWitnessInputs(role);
  if (name === 'da-connector' && dataAvailability.mode === 'validium' && dataAvailability.client === 'ObjectStore')
    return keepingData(role);
  return role;
}

/**
 * What makes inputs of provers, with its connections: one for each batch of its window, and two. Whatever it makes stays in
 * the object store until a prover of the ZK Stack has used it.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/core/node/vm_runner/src/node/bwip.rs
 */
const witnessInputs = { component: 'vm_runner_bwip', connections: 5 } as const;

const withoutWitnessInputs = ({ components = [], connections, ...role }: ZkStackCoreRole): ZkStackCoreRole => ({
  ...role,
  components: components.filter((component) => component !== witnessInputs.component),
  connections: { server: (connections.server ?? 0) - witnessInputs.connections },
});

/** The object store is where data of batches goes. */
const keepingData = (role: ZkStackCoreRole): ZkStackCoreRole => ({
  ...role,
  calls: role.calls.map((called) => (called === 'opened-object-store' ? 'object-store' : called)),
});
