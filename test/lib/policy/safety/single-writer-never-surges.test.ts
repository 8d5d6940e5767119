import { singleWriterNeverSurges } from '../../../../lib/policy/rules/safety/single-writer-never-surges';
import { declared } from '../facts';
import { deployment, deploymentOfPod, merge, object, statefulSet, violations } from '../objects';

const claim = (...accessModes: string[]) =>
  object('v1', 'PersistentVolumeClaim', { metadata: { name: 'data' }, spec: { accessModes } });
const onClaim = (strategy: object) =>
  merge<ReturnType<typeof deployment>>(
    deploymentOfPod({ volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }] }),
    { spec: { strategy } },
  );
const singleWriter = { singleWriter: true };

describe('single-writer-never-surges', () => {
  it('refuses a rolling Deployment that is declared a single writer', () => {
    const rolling = deployment({ spec: { strategy: { type: 'RollingUpdate' } } });
    expect(violations(singleWriterNeverSurges, [rolling], declared('Deployment', singleWriter))).toEqual([
      'Deployment relay/relay spec.strategy.type: "RollingUpdate", so a new pod starts before the old one ended, and it is declared a single writer',
    ]);
  });

  it('refuses a rolling Deployment on a claim for one node or pod, or on one that is not known', () => {
    const message =
      'Deployment relay/relay spec.strategy.type: not set, so a new pod starts before the old one ended, and its claim "data" is not for several writers';
    expect(violations(singleWriterNeverSurges, [onClaim({}), claim('ReadWriteOnce')])).toEqual([message]);
    expect(violations(singleWriterNeverSurges, [onClaim({}), claim('ReadWriteOncePod')])).toEqual([message]);
    expect(violations(singleWriterNeverSurges, [onClaim({})])).toEqual([message]);
  });

  it('accepts Recreate, StatefulSets, shared claims and workloads that may run twice', () => {
    expect(violations(singleWriterNeverSurges, [onClaim({ type: 'Recreate' }), claim('ReadWriteOnce')])).toEqual([]);
    expect(violations(singleWriterNeverSurges, [onClaim({}), claim('ReadWriteMany')])).toEqual([]);
    for (const podManagementPolicy of ['OrderedReady', 'Parallel']) {
      const one = statefulSet({ spec: { podManagementPolicy } });
      expect(violations(singleWriterNeverSurges, [one], declared('StatefulSet', singleWriter))).toEqual([]);
    }
    expect(violations(singleWriterNeverSurges, [deployment()], declared('Deployment'))).toEqual([]);
  });
});
