// One file for all of these: loading the AWS CDK takes longer than most of their tests.
import './backup/aws-schedules.tests';
import './backup/backup-stack.tests';
import './cost/bills.tests';
import './monitoring/alarm-topic.tests';
import './monitoring/alarms.tests';
import './monitoring/budget.tests';
import './monitoring/log-retention.tests';
import './removal.tests';
