import { assumptions } from '../assumptions';
import { exactly } from '../range';
import { resources } from '../resources';
import type { Deployed, Usage } from '../usage';

const month = exactly(1);

/** Keys of KMS. */
export const keys = ({ templates }: Deployed): Usage[] => [
  {
    item: 'KMS keys',
    price: 'kms-key-month',
    count: exactly(resources(templates, 'AWS::KMS::Key').length),
    each: month,
  },
];

/** Secrets of Secrets Manager, and those that RDS keeps there for its masters. */
export function secrets({ templates }: Deployed): Usage[] {
  const masters = resources(templates, 'AWS::RDS::DBInstance').filter((instance) => instance.ManageMasterUserPassword);
  const count = resources(templates, 'AWS::SecretsManager::Secret').length + masters.length;
  return [{ item: 'secrets', price: 'secret-month', count: exactly(count), each: month }];
}

/** Alarms, each paid for by its metrics. */
export function alarms({ templates }: Deployed): Usage[] {
  const metrics = resources(templates, 'AWS::CloudWatch::Alarm').map(
    ({ Metrics = [{ MetricStat: {} }] }) => Metrics.filter(({ MetricStat }) => MetricStat !== undefined).length,
  );
  const count = exactly(metrics.reduce((sum, own) => sum + own, 0));
  return [{ item: 'metrics of alarms', price: 'alarm-metric-month', count, each: month }];
}

/** Log groups, paid for by what they are sent; a control plane says more than anything else. */
export function logs({ templates }: Deployed): Usage[] {
  const groups = resources(templates, 'AWS::Logs::LogGroup').map(({ LogGroupName: name }) => name);
  const ofControlPlane = groups.filter((name) => typeof name === 'string' && name.startsWith('/aws/eks/')).length;
  return [
    {
      item: 'control plane',
      price: 'log-ingestion-gb',
      count: exactly(ofControlPlane),
      each: assumptions.controlPlaneLogs.range,
      assumed: ['controlPlaneLogs'],
    },
    {
      item: 'other log groups',
      price: 'log-ingestion-gb',
      count: exactly(groups.length - ofControlPlane),
      each: assumptions.otherLogs.range,
      assumed: ['otherLogs'],
    },
  ];
}

/** Buckets, paid for by what is in them. */
export const buckets = ({ templates }: Deployed): Usage[] => [
  {
    item: 'buckets',
    price: 's3-standard-gb-month',
    count: exactly(resources(templates, 'AWS::S3::Bucket').length),
    each: assumptions.objects.range,
    assumed: ['objects'],
  },
];
