import type { Role } from '../../lib/programs/rollup/role';
import { protocolNote } from '../../lib/programs/rollup/zk-stack/images';
import { jobsQuery } from '../../lib/programs/rollup/zk-stack/job-queues';
import { type ZkStackProverRole, zkStackProvers } from '../../lib/programs/rollup/zk-stack/prover-stack';
import { readKeys } from '../../lib/programs/rollup/zk-stack/setup-keys';
import { type WitnessRound, witnessGenerators } from '../../lib/programs/rollup/zk-stack/witness-generators';
import { configOf } from './config';
import type { ProverSection, RollupContext } from './context';
import { roleWorkload } from './role-workload';
import { setupKeys } from './setup-keys';
import { type CountedWorkers, noteFixed, workerReplicas } from './worker-replicas';

type Section = ProverSection<'zk-stack'>;

/** Workers of one workload, with what they are rendered from. */
interface Workers extends CountedWorkers {
  readonly role: ZkStackProverRole;
  readonly section: Pick<Section['circuitProver'], 'resources'>;
  readonly arguments: readonly string[];
}

/** Why workers do not come and go with their jobs. */
const whyFixed = {
  nothing: 'prover.scaling.on queue lets them come and go',
  queue: 'the environment does not name keda, which would let them come and go',
} as const;

/** What a Prometheus that nobody configures here must do. */
const LABEL_NOTE =
  'workers come with jobs of metrics that have the label rollup of their pods: without the operator prometheus-operator your Prometheus must copy it';

/** Provers of the ZK Stack: each kind comes and goes with the jobs that wait for it and those that it works on. */
export function provers(context: RollupContext, section: Section): void {
  const chart = context.charts.prover;
  const keysOf = setupKeys(context, section.setupKeys);
  const all = workers(context.section.name, section);
  for (const { name, role: roleName, section: given, arguments: own, ...counted } of all) {
    const role: Role = zkStackProvers.roles[roleName];
    const settings = configOf(context, role);
    const read = readKeys[roleName];
    const keys = read && keysOf(read);
    roleWorkload(context, {
      name,
      role,
      roles: zkStackProvers.roles,
      image: section.images[roleName],
      section: given,
      replicas: workerReplicas(chart, section.scaling, { name, ...counted }),
      prepare: keys?.prepare,
      settings: {
        ...settings,
        arguments: [...own, ...settings.arguments],
        mounts: { ...settings.mounts, ...keys?.mounts },
      },
    });
  }
  const protocol = protocolNote(section.images, context.section.chain.genesis.genesis_protocol_semantic_version);
  if (protocol !== undefined) chart.notes.push(`${chart.system}: ${protocol}`);
  const { operators } = chart.cluster;
  if (section.scaling.on === 'nothing' || !operators.has('keda')) noteFixed(chart, all, whyFixed[section.scaling.on]);
  else if (!operators.has('prometheus-operator')) chart.notes.push(`${chart.system}: ${LABEL_NOTE}`);
}

function workers(rollup: string, { witnessGenerator, circuitProver, compressor }: Section): readonly Workers[] {
  const one = (
    name: string,
    role: ZkStackProverRole,
    section: Section['circuitProver'],
    args: readonly string[] = [],
    round?: WitnessRound,
  ): Workers => ({
    name,
    role,
    section,
    arguments: args,
    maximum: section.maximum,
    jobs: section.jobs,
    query: jobsQuery(role, rollup, round),
  });
  return [
    ...witnessGenerators(witnessGenerator.rounds).map(({ name, round }) => {
      const rounds = round === undefined ? '--all_rounds' : `--round=${round}`;
      return one(name, 'witness-generator', witnessGenerator, [rounds], round);
    }),
    one('circuit-prover', 'circuit-prover', circuitProver),
    one('compressor', 'compressor', compressor),
  ];
}
