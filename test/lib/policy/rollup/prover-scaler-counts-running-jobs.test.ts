import { proverScalerCountsRunningJobs as rule } from '../../../../lib/policy/rules/rollup/prover-scaler-counts-running-jobs';
import { deployment, merge, object, violations } from '../objects';

const workers = deployment({ spec: { template: { metadata: { labels: { rollup: 'demo' } } } } });

const good = {
  query: 'sum(jobs{type=~"queued|in_progress",rollup="demo"})',
  threshold: '2',
  activationThreshold: '0',
  ignoreNullValues: 'false',
};

const scaler = (metadata: object = {}, spec: object = {}) =>
  object('keda.sh/v1alpha1', 'ScaledObject', {
    spec: merge(
      {
        scaleTargetRef: { name: 'relay' },
        triggers: [{ type: 'prometheus', metadata: merge(good, metadata) }],
        fallback: { failureThreshold: 3, replicas: 1, behavior: 'currentReplicas' },
      },
      spec,
    ),
  });

const check = (...args: Parameters<typeof scaler>) => violations(rule, [workers, scaler(...args)]);

describe('prover-scaler-counts-running-jobs', () => {
  it('accepts a scaler that counts jobs that wait and run, and that waits when nobody answers', () => {
    expect(check()).toEqual([]);
  });

  it('refuses a query of waiting jobs alone, and one of all rollups or of another one', () => {
    const waiting = 'sum(jobs{type="queued",rollup="demo"})';
    expect(check({ query: waiting })).toEqual([
      `ScaledObject relay/relay spec.triggers[0].metadata.query: ${JSON.stringify(waiting)} does not count jobs that are being worked on`,
    ]);
    const others = 'sum(jobs{type=~"queued|in_progress",rollup="other"})';
    expect(check({ query: others })).toEqual([
      `ScaledObject relay/relay spec.triggers[0].metadata.query: ${JSON.stringify(others)} does not name the rollup demo`,
    ]);
    expect(check({ query: undefined })).toHaveLength(2);
  });

  it.each([
    [{ activationThreshold: undefined }, 'activationThreshold: not set, and the first job must be enough'],
    [{ activationThreshold: '5' }, 'activationThreshold: "5", and the first job must be enough'],
    [{ ignoreNullValues: undefined }, 'ignoreNullValues: not set, so that no answer means no job'],
    [{ ignoreNullValues: 'true' }, 'ignoreNullValues: "true", so that no answer means no job'],
  ])('refuses %j', (metadata, message) => {
    expect(check(metadata)).toEqual([`ScaledObject relay/relay spec.triggers[0].metadata.${message}`]);
  });

  it('refuses a fallback that changes the number of workers, and none', () => {
    const at = 'ScaledObject relay/relay spec.fallback.behavior:';
    expect(check({}, { fallback: { behavior: 'static' } })).toEqual([
      `${at} "static" ends workers when Prometheus is gone`,
    ]);
    expect(check({}, { fallback: undefined })).toEqual([`${at} not set ends workers when Prometheus is gone`]);
  });

  it('leaves scalers of other pods alone, and those by CPU', () => {
    expect(violations(rule, [deployment(), scaler({ query: 'sum(calls)' })])).toEqual([]);
    const byCpu = object('autoscaling/v2', 'HorizontalPodAutoscaler', {
      spec: { scaleTargetRef: { kind: 'Deployment', name: 'relay' } },
    });
    expect(violations(rule, [workers, byCpu])).toEqual([]);
  });
});
