import type { Template } from 'aws-cdk-lib/assertions';
import type { EnvironmentInput } from '../../../lib/environment/schema';
import type { Changes } from '../changes';
import { stacksOf, templateOf } from '../stacks';

/** What is read of an alarm in a template. */
export interface AlarmProps {
  readonly AlarmActions?: readonly unknown[];
  readonly AlarmDescription: string;
  readonly ComparisonOperator: string;
  readonly Dimensions?: readonly { readonly Name: string; readonly Value: unknown }[];
  readonly EvaluationPeriods: number;
  readonly MetricName?: string;
  readonly Metrics?: readonly { readonly Expression: string; readonly Period: number }[];
  readonly Namespace?: string;
  readonly Period?: number;
  readonly Threshold: number;
  readonly TreatMissingData: string;
}

/** The monitoring stack of an environment. */
export const monitoringOf = (name: string, changes?: Changes<EnvironmentInput>): Template =>
  templateOf(stacksOf(name, changes).monitoring);

/** Alarms of a template, by logical id. */
export const alarmsIn = (template: Template): Record<string, AlarmProps> =>
  Object.fromEntries(
    Object.entries(template.findResources('AWS::CloudWatch::Alarm')).map(([id, { Properties }]) => [id, Properties]),
  );

/** Minutes that an alarm waits before it goes off. */
export const minutesOf = ({ EvaluationPeriods, Period, Metrics }: AlarmProps): number =>
  (EvaluationPeriods * (Period ?? Metrics?.[0]?.Period ?? 0)) / 60;
