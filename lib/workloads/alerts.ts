import { PrometheusRuleSpecGroupsRulesExpr as Expression, PrometheusRule } from '../../imports/monitoring.coreos.com';
import type { SystemChart } from './system-chart';

/** A state of which a person must know. */
export interface Alert {
  readonly name: string;
  /** PromQL. */
  readonly expression: string;
  /** How long it lasts before anybody is told. */
  readonly duration: string;
  readonly severity: 'critical' | 'warning';
  readonly summary: string;
  /** What to look at first. */
  readonly description: string;
}

/** Alerts of one kind. */
export interface AlertGroup {
  readonly name: string;
  readonly alerts: readonly Alert[];
}

/**
 * Tells Prometheus of which states a person must know; nothing where its operator is not in the cluster, or where there
 * is no alert.
 *
 * @param name of the object
 */
export function prometheusRule(chart: SystemChart, name: string, groups: readonly AlertGroup[]): void {
  const filled = groups.filter(({ alerts }) => alerts.length > 0);
  const { operators, monitorLabels } = chart.cluster;
  if (filled.length === 0 || !operators.has('prometheus-operator')) return;
  new PrometheusRule(chart, 'alerts', {
    metadata: { name, labels: { ...monitorLabels } },
    spec: { groups: filled.map((group) => ({ name: group.name, rules: group.alerts.map(ruleOf) })) },
  });
}

const ruleOf = ({ name, expression, duration, severity, summary, description }: Alert) => ({
  alert: name,
  expr: Expression.fromString(expression),
  for: duration,
  labels: { severity },
  annotations: { summary, description },
});
