import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { renderCharts } from '../../../charts/render-charts';
import { loadEnvironment } from '../../../lib/environment/load';
import type { EnvironmentInput } from '../../../lib/environment/schema';
import type { KubernetesObject } from '../../../lib/policy/rendered-object';
import type { RuleGroup } from '../../../lib/workloads/alerts';
import { onEks, rollupEnvironment } from '../../charts/rollup/environment';

/** Settings of general.yaml, as an environment writes them. */
export type General = NonNullable<EnvironmentInput['rollup']>['general'];

type Rules = KubernetesObject & { readonly spec: { readonly groups: readonly RuleGroup[] } };

const rendered = new Map<string, readonly RuleGroup[]>();

/** What a rollup "a" renders that has everything of which there are alerts. */
export function rulesOf(general: General = {}): readonly RuleGroup[] {
  const key = JSON.stringify(general);
  const groups = rendered.get(key) ?? render(general);
  rendered.set(key, groups);
  return groups;
}

function render(general: General): readonly RuleGroup[] {
  const base = onEks();
  const environment = rollupEnvironment({
    fields: { ...base.fields, operators: [...(base.fields?.operators ?? []), 'prometheus-operator'] },
    rollup: {
      ...base.rollup,
      name: 'a',
      dataAvailability: { mode: 'validium', client: 'NoDA' },
      general: { state_keeper: { l1_batch_commit_deadline: '2 sec' }, ...general },
      prover: {
        kind: 'zk-stack',
        setupKeys: { from: 'bucket' },
        scaling: { on: 'queue', prometheus: 'http://prometheus-operated.monitoring:9090' },
        circuitProver: { maximum: 4 },
      },
    },
  });
  const folder = mkdtempSync(path.join(tmpdir(), 'rollup-rules-'));
  try {
    const file = path.join(folder, 'rollup.yaml');
    writeFileSync(file, stringify(environment, { aliasDuplicateObjects: false }));
    const objects = renderCharts(loadEnvironment(file, folder), (image) => image).objects.map(({ json }) => json);
    return objects.filter(isRules).flatMap(({ spec, metadata }) => (metadata.name === 'rollup' ? spec.groups : []));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const isRules = (object: KubernetesObject): object is Rules => object.kind === 'PrometheusRule';
