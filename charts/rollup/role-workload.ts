import type { PriorityName } from '../../lib/contract/priorities';
import type { PortTable, Program, Resources } from '../../lib/k8s/program';
import { stayAnnotations } from '../../lib/k8s/stay';
import type { Role, Roles } from '../../lib/programs/rollup/role';
import { RecreatedDeployment, StatelessDeployment } from '../../lib/workloads/deployment';
import type { ScaledReplicas } from '../../lib/workloads/scaling';
import { SingletonStatefulSet } from '../../lib/workloads/stateful-set';
import { WorkerDeployment } from '../../lib/workloads/worker-deployment';
import type { Workload, WorkloadProps } from '../../lib/workloads/workload';
import type { RollupContext } from './context';
import { type ProgramSettings, roleProgram } from './role-program';
import { targetsOf } from './target';

/** A row of a table that becomes a workload. */
export interface RoleWorkloadProps<P extends PortTable = PortTable> {
  /** Name of the workload: that of the role, unless several workloads are of one role. */
  readonly name: string;
  readonly role: Role & { readonly ports: P };
  /** The table of the role, with those whose addresses it is given. */
  readonly roles: Roles;
  readonly image: string;
  /** What the environment says of the role. */
  readonly section: {
    readonly resources: Resources;
    /** Size of its volume. @default what its row says */
    readonly storage?: string;
  };
  /** Pods of a role that runs as replicas or workers. @default 1 */
  readonly replicas?: number | ScaledReplicas;
  /** What its program is given beyond its row, such as the files of its configuration. @default nothing */
  readonly settings?: ProgramSettings;
  /** Programs that run before it. @default none */
  readonly prepare?: readonly Program[];
}

/** A role that is there. */
export interface RoleWorkload<P extends PortTable = PortTable> {
  readonly role: Role;
  readonly workload: Workload;
  readonly program: Program<P>;
}

/** Turns a row of a table into a workload; what it calls is connected by `connectRoles`, once all roles are there. */
export function roleWorkload<P extends PortTable>(
  context: RollupContext,
  props: RoleWorkloadProps<P>,
): RoleWorkload<P> {
  const { name, role, section, replicas, prepare } = props;
  const program = roleProgram(context, { ...props, ...section });
  const targetLabels = targetsOf(context, role).map(({ podLabels }) => podLabels);
  const workload = render(context, name, role, {
    component: name,
    pool: context.section.pools[role.pool],
    priority: priorityOf(name, role),
    podLabels: Object.assign({ rollup: context.section.name }, ...targetLabels),
    prepare,
    programs: [program],
    replicas,
  });
  const made = { role, workload, program };
  context.roles.set(name, made);
  return made;
}

function render({ charts }: RollupContext, name: string, { part, runs }: Role, props: WorkloadProps): Workload {
  const { replicas, ...once } = props;
  const chart = charts[part];
  switch (runs) {
    case 'singleton':
      return new SingletonStatefulSet(chart, name, once);
    case 'one':
      return new RecreatedDeployment(chart, name, once);
    case 'workers':
      // What removes a node in the middle of a job wastes the job.
      return new WorkerDeployment(chart, name, { ...props, annotations: stayAnnotations(chart.cluster.operators) });
    case 'replicas':
      return new StatelessDeployment(chart, name, props);
  }
}

/** Who stays when a node is full: what orders transactions, then who answers callers, and what is proved last. */
function priorityOf(name: string, { part, runs }: Role): PriorityName {
  if (name === 'sequencer') return 'chain-critical';
  if (part === 'app') return 'serving';
  return runs === 'workers' ? 'proving' : 'standard';
}
