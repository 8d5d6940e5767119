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

/** A group of rules as Prometheus reads it. */
export interface RuleGroup {
  readonly name: string;
  readonly rules: readonly {
    readonly alert: string;
    readonly expr: string;
    readonly for: string;
    readonly labels: Record<string, string>;
    readonly annotations: Record<string, string>;
  }[];
}

/** Groups of rules as Prometheus reads them; those without an alert are left out. */
const ruleGroups = (groups: readonly AlertGroup[]): readonly RuleGroup[] =>
  groups
    .filter(({ alerts }) => alerts.length > 0)
    .map(({ name, alerts }) => ({
      name,
      rules: alerts.map((alert) => ({
        alert: alert.name,
        expr: alert.expression,
        for: alert.duration,
        labels: { severity: alert.severity },
        annotations: { summary: alert.summary, description: alert.description },
      })),
    }));

/**
 * Tells Prometheus of which states a person must know; nothing where its operator is not in the cluster, or where there
 * is no alert.
 *
 * @param name of the object
 */
export function prometheusRule(chart: SystemChart, name: string, groups: readonly AlertGroup[]): void {
  const { operators, monitorLabels } = chart.cluster;
  const filled = ruleGroups(groups);
  if (filled.length === 0 || !operators.has('prometheus-operator')) return;
  new PrometheusRule(chart, 'alerts', {
    metadata: { name, labels: { ...monitorLabels } },
    spec: {
      groups: filled.map(({ name: group, rules }) => ({
        name: group,
        rules: rules.map((rule) => ({ ...rule, expr: Expression.fromString(rule.expr) })),
      })),
    },
  });
}
