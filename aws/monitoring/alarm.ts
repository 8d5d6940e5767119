import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** A metric of one resource. */
export interface Metric {
  /** Such as `AWS/RDS`. */
  readonly namespace: string;
  readonly name: string;
  readonly statistic: 'Average' | 'Maximum' | 'Minimum' | 'Sum';
  /** Which resource it is of. */
  readonly dimensions: Readonly<Record<string, string>>;
}

/**
 * A query of CloudWatch Metrics Insights: each time series that it returns has its own state, and one is enough.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Create_Metrics_Insights_Alarm.html
 */
export interface Query {
  readonly query: string;
}

/** An alarm as data. */
export interface Alarm {
  /** Begins its name, after the stack's. */
  readonly id: string;
  /** What is wrong when it goes off. */
  readonly description: string;
  readonly watched: Metric | Query;
  readonly comparison: '>' | '<';
  readonly threshold: number;
  /** How long before people are told; a multiple of five unless values come every minute. */
  readonly minutes: number;
  /** Seconds that one value is of. @default 300, as often as machines without detailed monitoring report */
  readonly period?: 60 | 300;
  readonly missingData: {
    readonly treatedAs: keyof typeof stateWithoutData;
    readonly because: string;
  };
}

/** States that CloudWatch gives an alarm without data. */
const stateWithoutData = { breaching: 'ALARM', notBreaching: 'OK', missing: 'INSUFFICIENT_DATA' } as const;

const operators = { '>': 'GreaterThanThreshold', '<': 'LessThanThreshold' } as const;

/**
 * Makes an alarm. It tells when it goes off, and not when it is over: else every new one would tell that all is well.
 *
 * @param topic who is told; without it the alarm shows in the console only
 */
export function addAlarm(scope: Construct, alarm: Alarm, topic: ITopic | undefined): void {
  const { id, description, watched, comparison, threshold, minutes, period = 300, missingData } = alarm;
  new cloudwatch.CfnAlarm(scope, id, {
    alarmDescription: `${description}. Without data: ${stateWithoutData[missingData.treatedAs]}, since ${missingData.because}.`,
    ...watchedProps(watched, period),
    comparisonOperator: operators[comparison],
    threshold,
    evaluationPeriods: (minutes * 60) / period,
    treatMissingData: missingData.treatedAs,
    alarmActions: topic && [topic.topicArn],
  });
}

function watchedProps(watched: Metric | Query, period: number): Partial<cloudwatch.CfnAlarmProps> {
  if ('query' in watched) {
    return { metrics: [{ id: 'watched', expression: watched.query, period, returnData: true }] };
  }
  const { namespace, name, statistic, dimensions } = watched;
  return {
    namespace,
    metricName: name,
    statistic,
    period,
    dimensions: Object.entries(dimensions).map(([key, value]) => ({ name: key, value })),
  };
}
