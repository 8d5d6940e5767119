import type { Program } from '../../lib/k8s/program';
import type { Role } from '../../lib/programs/rollup/role';
import { type Sp1ClusterRole, sp1Cluster } from '../../lib/programs/rollup/sp1-cluster/prover-stack';
import { type Peer, pods } from '../../lib/traffic/peer';
import type { ProverSection, RollupContext } from './context';
import { type RoleWorkload, roleWorkload } from './role-workload';
import { secretVariables } from './secret-variables';
import { noteFixed } from './worker-replicas';

type Section = ProverSection<'sp1-cluster'>;

/**
 * An SP1 Cluster. It tells nobody how many tasks wait: metrics count what its coordinator has lost and what its nodes work
 * on, so that a fixed number of nodes is there.
 *
 * @see https://github.com/succinctlabs/sp1-cluster/blob/9864f8b/bin/coordinator/src/metrics.rs
 */
export function provers(context: RollupContext, section: Section): void {
  const { 'cluster-api': api, coordinator, 'cpu-node': cpuNode, 'gpu-node': gpuNode } = sp1Cluster.roles;
  const entrance = sp1Role(context, section, 'cluster-api', { role: api, section: section.clusterApi });
  sp1Role(context, section, 'coordinator', { role: coordinator, section: section.coordinator });
  const nodes = [
    { name: 'cpu-node', role: cpuNode, section: section.cpuNode },
    { name: 'gpu-node', role: gpuNode, section: section.gpuNode },
  ] as const;
  for (const { name, role, section: given } of nodes) {
    sp1Role(context, section, name, { ...withArtifacts(context, section, role), section: given });
  }
  for (const { namespace, labels } of section.clients) letIn(entrance, pods('client', namespace, labels));
  const fixed = nodes.map(({ name, section: { maximum } }) => ({ name, maximum }));
  noteFixed(context.charts.prover, fixed, `an ${sp1Cluster.title} does not tell how many tasks wait`);
}

function letIn({ workload, program }: RoleWorkload, client: Peer): void {
  for (const { port, number, protocol } of workload.clusterEndpoints(program)) {
    workload.traffic.fromPeer(client, [{ protocol, port: number }], port);
  }
}

/** A role, and what its program is given beside its row. */
interface GivenRole {
  readonly role: Role;
  readonly section: { readonly resources: Section['cpuNode']['resources']; readonly maximum?: number };
  readonly environment?: Program['environment'];
}

function sp1Role(
  context: RollupContext,
  { images }: Section,
  name: Sp1ClusterRole,
  { role, section, environment }: GivenRole,
): RoleWorkload {
  const { roles, secretsFile = '.env' } = sp1Cluster;
  return roleWorkload(context, {
    name,
    role,
    roles,
    image: images[roles[name].image],
    section,
    replicas: section.maximum,
    settings: { ...secretVariables(context, name, role, secretsFile), environment },
  });
}

/**
 * A node that keeps artifacts where the environment says, and calls nothing else for them.
 *
 * @see https://github.com/succinctlabs/sp1-cluster/blob/9864f8b/bin/node/src/config.rs
 */
function withArtifacts({ environment }: RollupContext, { artifacts }: Section, role: Role): Omit<GivenRole, 'section'> {
  const without = (service: string): Role => ({ ...role, calls: role.calls.filter((called) => called !== service) });
  if (artifacts === 'cache') {
    const secretVariables = { ...role.secretVariables, NODE_REDIS_NODES: 'cache' } as const;
    return {
      role: { ...without('object-store'), secretVariables },
      environment: { NODE_ARTIFACT_STORE: 'redis' },
    };
  }
  const { region, aws } = environment;
  const bucket = aws?.buckets.proofs;
  if (bucket === undefined || region === undefined) throw new Error('no bucket is for proofs');
  return {
    role: without('cache'),
    environment: { NODE_ARTIFACT_STORE: 's3', NODE_S3_REGION: region, NODE_S3_BUCKET: bucket.name },
  };
}
