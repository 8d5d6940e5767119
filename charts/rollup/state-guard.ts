import { ConfigFiles } from '../../lib/k8s/config-files';
import type { Program } from '../../lib/k8s/program';
import { claim, config } from '../../lib/k8s/volumes';
import type { Role } from '../../lib/programs/rollup/role';
import { chainFacts } from '../../lib/programs/rollup/zk-stack/chain-facts';
import { repositoryFiles } from '../../lib/repository';
import type { SystemChart } from '../../lib/workloads/system-chart';
import type { RollupContext } from './context';

/** Name of the ConfigMap, and of its volume. */
const NAME = 'state-guard';

/** Folder of the script, and of what tells the chain from others. */
const FOLDER = '/etc/state-guard';

/** The role whose state is guarded. */
interface GuardedRole {
  readonly name: string;
  readonly role: Role;
  /** An image with a shell. */
  readonly image: string;
  /** Size of its volume. */
  readonly storage?: string;
}

const rendered = new WeakMap<SystemChart, ConfigFiles>();

/** What runs before a role with state: it goes on only if that is of the chain which the environment describes. */
export function stateGuard(context: RollupContext, { name, role, image, storage }: GuardedRole): readonly Program[] {
  if (role.runs !== 'singleton' || role.state === undefined) return [];
  const chart = context.charts[role.part];
  const files = rendered.get(chart) ?? filesOf(chart, context);
  rendered.set(chart, files);
  const { state } = role;
  return [
    {
      name: 'guard-state',
      image,
      user: role.user,
      command: ['sh', `${FOLDER}/guard-state.sh`],
      environment: { STATE: state.path, CHAIN: `${FOLDER}/chain`, CLAIM: `${state.name}-${name}-0` },
      mounts: {
        [FOLDER]: config(NAME, files),
        [state.path]: claim(state.name, { ...state, size: storage ?? state.size }),
      },
      ports: {},
      resources: { cpu: '10m', memory: '16Mi' },
      stopSeconds: 5,
    },
  ];
}

function filesOf(chart: SystemChart, { environment, section }: RollupContext): ConfigFiles {
  const lines = Object.entries(chainFacts({ ...environment, rollup: section })).map(
    ([key, value]) => `${key} ${value}\n`,
  );
  return new ConfigFiles(chart, NAME, {
    ...repositoryFiles('charts/rollup/files', 'guard-state.sh'),
    chain: lines.join(''),
  });
}
