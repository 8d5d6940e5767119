import type { Role } from '../../lib/programs/rollup/role';
import { coreWorkloads } from '../../lib/programs/rollup/workloads';
import { coreRoleOf } from '../../lib/programs/rollup/zk-stack/core-role-of';
import { type CoreRole, coreRoles } from '../../lib/programs/rollup/zk-stack/core-roles';
import type { ZkStackImage } from '../../lib/programs/rollup/zk-stack/images';
import type { ScaledReplicas } from '../../lib/workloads/scaling';
import { configOf } from './config';
import type { RollupContext, RollupSection } from './context';
import type { ProgramSettings } from './role-program';
import { type RoleWorkload, type RoleWorkloadProps, roleWorkload } from './role-workload';
import { stateGuard } from './state-guard';

/** Where the environment says what a role is given. */
const sections = {
  sequencer: ({ core }) => core.sequencer,
  'rollup-node': ({ core }) => core.rollupNode,
  'state-manager': ({ core }) => core.stateManager,
  'da-connector': ({ core }) => core.daConnector,
  'proof-data-handler': ({ core }) => core.proofDataHandler,
  'prover-gateway': ({ core }) => core.proverGateway,
  'prover-job-monitor': ({ core }) => core.proverJobMonitor,
  api: ({ api }) => api,
} as const satisfies Record<CoreRole, (section: RollupSection) => object>;

/** What a new chain waits for: neither the server nor its images make tables. */
const TABLES_NOTE =
  'pods of a new chain restart until zkstack has made the tables of its databases (docs/guides/run-a-zk-rollup.md)';

/** The chain itself: every role of it that the environment asks for, once. */
export function core(context: RollupContext): void {
  const { notes, system } = context.charts.core;
  notes.push(`${system}: ${TABLES_NOTE}`);
  for (const { name, role } of coreWorkloads(context.section)) if (role.part === 'core') coreRole(context, name);
}

/** A role of the chain with its components, its configuration and its image. */
export function coreRole<Name extends CoreRole>(
  context: RollupContext,
  name: Name,
  replicas?: number | ScaledReplicas,
): RoleWorkload<(typeof coreRoles)[Name]['ports']> {
  const role = { ...coreRoleOf(name, context.section), ports: coreRoles[name].ports };
  const image = imageOf(role, context.section);
  const section: RoleWorkloadProps['section'] = sections[name](context.section);
  return roleWorkload<(typeof coreRoles)[Name]['ports']>(context, {
    name,
    role,
    roles: coreRoles,
    image,
    section,
    replicas,
    settings: settingsOf(context, role),
    prepare: stateGuard(context, { name, role, image, storage: section.storage }),
  });
}

function settingsOf(context: RollupContext, role: Role & { readonly components?: readonly string[] }): ProgramSettings {
  const settings = configOf(context, role);
  const components = role.components === undefined ? [] : [`--components=${role.components.join()}`];
  return { ...settings, arguments: [...components, ...settings.arguments] };
}

function imageOf({ image }: { readonly image: ZkStackImage }, { core, prover }: RollupSection): string {
  if (image === 'server') return core.image;
  if (prover.kind !== 'zk-stack') throw new Error(`nobody names the image ${image}`);
  return prover.images[image];
}
