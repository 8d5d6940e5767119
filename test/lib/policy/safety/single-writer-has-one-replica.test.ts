import { singleWriterHasOneReplica } from '../../../../lib/policy/rules/safety/single-writer-has-one-replica';
import { declared } from '../facts';
import { cronJob, deployment, deploymentOfPod, merge, object, statefulSet, violations } from '../objects';

const singleWriter = { singleWriter: true };
const reason = 'and it is declared a single writer';

describe('single-writer-has-one-replica', () => {
  it('refuses several pods and none', () => {
    const facts = declared('StatefulSet', singleWriter);
    expect(violations(singleWriterHasOneReplica, [statefulSet({ spec: { replicas: 2 } })], facts)).toEqual([
      `StatefulSet relay/relay spec.replicas: 2 pods at once, ${reason}`,
    ]);
    expect(violations(singleWriterHasOneReplica, [statefulSet({ spec: { replicas: 0 } })], facts)).toEqual([
      `StatefulSet relay/relay spec.replicas: 0 pods at once, ${reason}`,
    ]);
  });

  it('refuses jobs that run several pods', () => {
    const parallel = cronJob({ spec: { jobTemplate: { spec: { parallelism: 3 } } } });
    expect(violations(singleWriterHasOneReplica, [parallel], declared('CronJob', singleWriter))).toEqual([
      `CronJob relay/relay spec.jobTemplate.spec.parallelism: 3 pods at once, ${reason}`,
    ]);
  });

  it('refuses a pod on every node', () => {
    const everywhere = object('apps/v1', 'DaemonSet', { spec: deployment().spec });
    expect(violations(singleWriterHasOneReplica, [everywhere], declared('DaemonSet', singleWriter))).toEqual([
      `DaemonSet relay/relay kind: "DaemonSet" runs on every node, ${reason}`,
    ]);
  });

  it('refuses several replicas on one claim, but not none', () => {
    const onClaim = (replicas: number) =>
      merge<ReturnType<typeof deployment>>(
        deploymentOfPod({ volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }] }),
        { spec: { replicas } },
      );
    expect(violations(singleWriterHasOneReplica, [onClaim(2)])).toEqual([
      'Deployment relay/relay spec.replicas: 2 pods at once, and its claim "data" is not for several writers',
    ]);
    expect(violations(singleWriterHasOneReplica, [onClaim(0)])).toEqual([]);
  });

  it('accepts one pod, and several of a workload that is no single writer', () => {
    expect(violations(singleWriterHasOneReplica, [statefulSet()], declared('StatefulSet', singleWriter))).toEqual([]);
    expect(violations(singleWriterHasOneReplica, [cronJob()], declared('CronJob', singleWriter))).toEqual([]);
    expect(violations(singleWriterHasOneReplica, [deployment({ spec: { replicas: 3 } })])).toEqual([]);
  });
});
