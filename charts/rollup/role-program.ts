import { type PortTable, type Program, program, type Resources } from '../../lib/k8s/program';
import { formatMemory, parseMemory } from '../../lib/k8s/quantity';
import { claim, scratch, type Volume } from '../../lib/k8s/volumes';
import type { Role, Roles } from '../../lib/programs/rollup/role';
import { serviceHost } from '../../lib/traffic/services';
import type { RollupContext } from './context';
import { targetsOf } from './target';

/** What a program is given beyond its row, such as the files of its configuration. */
export type ProgramSettings = Partial<Pick<Program, 'arguments' | 'environment' | 'mounts' | 'workingDirectory'>>;

/** What the program of a role is made from. */
export interface RoleProgramProps<P extends PortTable = PortTable> {
  /** Name of its container. */
  readonly name: string;
  readonly role: Role & { readonly ports: P };
  /** The table of the role, with those whose addresses it is given. */
  readonly roles: Roles;
  readonly image: string;
  readonly resources: Resources;
  /** Size of its volume. @default what its row says */
  readonly storage?: string;
  readonly settings?: ProgramSettings;
}

/** What logs of a container may take of the node, as the kubelet rotates them. */
const LOGS = parseMemory('64Mi');

/** The program of a role: what its row says, what the services that it calls need, and what it is configured with. */
export function roleProgram<P extends PortTable>(context: RollupContext, props: RoleProgramProps<P>): Program<P> {
  const { name, role, roles, image, settings = {} } = props;
  const targets = targetsOf(context, role);
  const chart = context.charts[role.part];
  const { user, command, ports, startup, ready, live, metrics, stop, drainSeconds } = role;
  return program({
    name,
    image,
    user,
    command,
    ports,
    startup,
    ready,
    live,
    metrics,
    drainSeconds,
    stopSignal: stop.signal,
    stopSeconds: stop.seconds,
    workingDirectory: settings.workingDirectory,
    arguments: joined(role.arguments, settings.arguments),
    environment: {
      ...role.environment,
      ...addresses(role, roles),
      ...Object.assign({}, ...targets.map(({ environment }) => environment)),
      ...settings.environment,
    },
    mounts: {
      ...folders(props),
      ...Object.assign({}, ...targets.map(({ mounts }) => mounts?.(chart))),
      ...settings.mounts,
    },
    resources: resources(props),
  });
}

const joined = (own: readonly string[] = [], more: readonly string[] = []): readonly string[] | undefined =>
  own.length + more.length === 0 ? undefined : [...own, ...more];

/** Variables with the addresses of other roles. */
function addresses({ addresses: wanted = {} }: Role, roles: Roles): Readonly<Record<string, string>> {
  const entries = Object.entries(wanted).map(([variable, { role, port }]) => {
    const other = roles[role];
    const listened = other?.ports[port];
    if (other === undefined || listened === undefined) throw new Error(`no role ${role} has a port ${port}`);
    return [
      variable,
      `http://${serviceHost(role, `rollup-${other.part}`, { whileUnready: false })}:${listened.number}`,
    ];
  });
  return Object.fromEntries(entries);
}

/** Folders that the program writes. */
function folders({ role, storage }: RoleProgramProps): Readonly<Record<string, Volume>> {
  const state = role.runs === 'singleton' ? role.state : undefined;
  const kept = state && { [state.path]: claim(state.name, { ...state, size: storage ?? state.size }) };
  const passing = Object.entries(role.scratch ?? {}).map(([path, size]) => [path, scratch(volumeName(path), size)]);
  const shared = role.sharedMemory && { '/dev/shm': scratch('shared-memory', role.sharedMemory, { memory: true }) };
  return { ...kept, ...Object.fromEntries(passing), ...shared };
}

/** `/var/cache/x` → `var-cache-x`. */
const volumeName = (path: string): string =>
  path
    .replace(/[^a-z0-9]+/gi, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();

/** What the environment gives it, with a disk for its folders, and its GPU. */
function resources({ role, resources: given }: RoleProgramProps): Resources {
  const folders = Object.values(role.scratch ?? {}).map(parseMemory);
  const ephemeralStorage = formatMemory(folders.reduce((sum, size) => sum + size, LOGS));
  const computesOnGpu = role.runs === 'workers' && role.gpu !== undefined;
  return { ...given, ephemeralStorage, ...(computesOnGpu ? { gpus: 1 } : {}) };
}
