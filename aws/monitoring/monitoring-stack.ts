import { Annotations, CfnOutput } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { budgetNotes } from '../../lib/contract/budget';
import { EnvironmentStack } from '../environment-stack';
import { addAlarm } from './alarm';
import { alarmTopic } from './alarm-topic';
import { type AlarmsProps, alarmsOf } from './alarms';
import { addBudget } from './budget';

/** Alarms, whom they are told to, and the budget. */
export class MonitoringStack extends EnvironmentStack {
  constructor(scope: Construct, props: AlarmsProps) {
    super(scope, props, { part: 'monitoring', description: 'Alarms and budget' });
    const { name, region, aws } = this.cloud;
    const topic = alarmTopic(this, name, aws.alarms.emails);
    for (const alarm of alarmsOf(props)) addAlarm(this, alarm, topic);
    new CfnOutput(this, 'TagsOfMetrics', {
      description: 'Once for each account and region: until then alarms of machines have no data',
      value: `aws observabilityadmin start-telemetry-enrichment --region ${region}`,
    });
    if (aws.budget === undefined) return;
    addBudget(this, name, aws.budget);
    new CfnOutput(this, 'TagsOfCosts', {
      description:
        'Once, in the account that pays, a day after the first deployment: until then the budget counts nothing',
      value: 'aws ce update-cost-allocation-tags-status --cost-allocation-tags-status TagKey=environment,Status=Active',
    });
    for (const note of budgetNotes(this.cloud)) Annotations.of(this).addInfo(note);
  }
}
