import type { KubernetesObject } from '../../../../lib/policy/rendered-object';
import type { RuleGroup } from '../../../../lib/workloads/alerts';
import { EnvironmentFolder } from '../../environment-folder';
import { onEks, type RollupInput, renderRollup } from '../environment';

const folder = new EnvironmentFolder();
type Rollup = NonNullable<RollupInput['rollup']>;

const provers = {
  kind: 'zk-stack',
  setupKeys: { from: 'bucket' },
  scaling: { on: 'queue', prometheus: 'http://prometheus-operated.monitoring:9090' },
} as const satisfies Rollup['prover'];

/** A rollup whose alerts somebody reads, with everything of which there are some. */
function watched(rollup: Partial<Rollup> = {}, operators: readonly 'prometheus-operator'[] = ['prometheus-operator']) {
  const input = onEks();
  return renderRollup(folder, {
    fields: { ...input.fields, operators: [...(input.fields?.operators ?? []), ...operators] },
    rollup: { ...input.rollup, prover: provers, dataAvailability: { mode: 'validium', client: 'NoDA' }, ...rollup },
  }).rendered;
}

function groupsOf(...input: Parameters<typeof watched>): readonly RuleGroup[] {
  const rules = watched(...input).objects.filter(
    (object): object is KubernetesObject & { readonly spec: { readonly groups: readonly RuleGroup[] } } =>
      object.kind === 'PrometheusRule',
  );
  return rules.flatMap(({ spec }) => spec.groups);
}

const namesOf = (groups: readonly RuleGroup[]): readonly string[] => groups.map(({ name }) => name);

/** The query of an alert. */
function queryOf(groups: readonly RuleGroup[], alert: string): string {
  const rule = groups.flatMap(({ rules }) => rules).find((each) => each.alert === alert);
  if (rule === undefined) throw new Error(`there is no ${alert}`);
  return rule.expr;
}

describe('alerts of a rollup', () => {
  it('ask for metrics of this rollup alone, or of its namespaces', () => {
    const selectors = groupsOf().flatMap(({ rules }) => rules.flatMap(({ expr }) => expr.match(/\{[^}]*\}/g) ?? []));
    expect(selectors.length).toBeGreaterThan(50);
    const others = selectors.filter(
      (each) => !/[{ ](rollup="demo"|(exported_)?namespace="rollup-(core|prover)")/.test(each),
    );
    expect(others).toEqual([]);
  });

  it('ask for no metric without a label', () => {
    const names = groupsOf().flatMap(({ rules }) =>
      rules.flatMap(({ expr }) => expr.match(/\b(server|fri|prover|api|sql|kube|keda)_\w+\b(?!\{|\w)/g) ?? []),
    );
    expect(names).toEqual([]);
  });

  it('are there for what a rollup has', () => {
    expect(namesOf(groupsOf())).toEqual([
      'rollup-sequencer',
      'rollup-settlement',
      'rollup-data-availability',
      'rollup-provers',
      'rollup-scaler',
      'rollup-database',
      'rollup-api',
    ]);
    expect(namesOf(groupsOf({ dataAvailability: { mode: 'rollup' } }))).not.toContain('rollup-data-availability');
    expect(namesOf(groupsOf({ prover: { ...provers, scaling: { on: 'nothing' } } }))).not.toContain('rollup-scaler');
    const unproved = namesOf(groupsOf({ prover: { kind: 'none' } }));
    expect(unproved.filter((name) => /prover|scaler/.test(name))).toEqual([]);
  });

  it('are about the sequencer by the name of its StatefulSet', () => {
    const [, name] = /statefulset="([^"]+)"/.exec(queryOf(groupsOf(), 'RollupSequencerDown')) ?? [];
    const sets = watched().objects.filter(({ kind }) => kind === 'StatefulSet');
    expect(sets.map(({ metadata }) => metadata.name)).toContain(name);
  });

  it('allow as many transactions, and batches as old, as the configuration does', () => {
    const general = {
      state_keeper: { l1_batch_commit_deadline: '2 hours' },
      eth: { sender: { max_txs_in_flight: 50 } },
    };
    const groups = groupsOf({ general });
    expect(queryOf(groups, 'RollupSenderSaturated')).toContain('> 40\n');
    expect(queryOf(groups, 'RollupBatchNotSealed')).toContain('offset 180m');
    // Two hours, one to prove that the data is there, five minutes to send it, and one hour more.
    expect(queryOf(groups, 'RollupCommitLag')).toContain(`> ${4 * 3600 + 300}\n`);
  });

  it('are rendered where Prometheus reads them only', () => {
    expect(groupsOf({}, [])).toEqual([]);
  });
});
