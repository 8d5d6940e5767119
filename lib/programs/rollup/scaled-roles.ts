import type { Environment } from '../../environment/schema';
import type { Role } from './role';
import { sp1Cluster } from './sp1-cluster/prover-stack';
import { coreRoles } from './zk-stack/core-roles';
import { zkStackProvers } from './zk-stack/prover-stack';

/** A role of which there may be more than one pod. */
export interface ScaledRole {
  readonly name: string;
  readonly role: Role;
  /** Keys of the section that lead to the number of its pods at most. */
  readonly path: readonly string[];
  readonly maximum: number;
  /** That number cannot be less. */
  readonly least: number;
}

/** Every role of a rollup of which there may be more than one pod. */
export function scaledRoles({ api, prover }: NonNullable<Environment['rollup']>): readonly ScaledRole[] {
  const { minimum, maximum } = api.replicas;
  const callers = { name: 'api', role: coreRoles.api, path: ['api', 'replicas', 'maximum'], maximum, least: minimum };
  if (prover.kind === 'none') return [callers];
  const workers = (name: string, role: Role, key: string, { maximum }: { readonly maximum: number }) => ({
    name,
    role,
    path: ['prover', key, 'maximum'],
    maximum,
    least: 1,
  });
  if (prover.kind === 'sp1-cluster') {
    const { roles } = sp1Cluster;
    return [
      callers,
      workers('cpu-node', roles['cpu-node'], 'cpuNode', prover.cpuNode),
      workers('gpu-node', roles['gpu-node'], 'gpuNode', prover.gpuNode),
    ];
  }
  const { roles } = zkStackProvers;
  return [
    callers,
    workers('witness-generator', roles['witness-generator'], 'witnessGenerator', prover.witnessGenerator),
    workers('circuit-prover', roles['circuit-prover'], 'circuitProver', prover.circuitProver),
    workers('compressor', roles.compressor, 'compressor', prover.compressor),
  ];
}
