import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { repositoryFile, repositoryRoot } from '../../../lib/repository';
import type { General } from './rules';

const folder = 'test/programs/rollup/scenarios';

/** What a test expects of one alert. */
interface Expected {
  readonly eval_time: string;
  readonly alertname: string;
  readonly exp_alerts: readonly object[];
}

/**
 * Metrics over some time, and which alerts fire; in the words of Prometheus.
 *
 * @see https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/
 */
export interface Scenario {
  readonly name: string;
  /** Settings of general.yaml. @default none */
  readonly general?: General;
  readonly input_series: readonly { readonly series: string; readonly values: string }[];
  readonly alert_rule_test: readonly Expected[];
}

/** All of them, in the order of their files. */
export const scenarios = (): readonly Scenario[] =>
  readdirSync(path.join(repositoryRoot, folder))
    .sort()
    .flatMap((file) => parse(repositoryFile(path.join(folder, file))) as readonly Scenario[]);
