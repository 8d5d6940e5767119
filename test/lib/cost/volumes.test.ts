import { bill, linesOf, statefulSet, storageClass } from './fixtures';

const volumesOf = (...objects: readonly object[]) => linesOf(bill({}, objects), 'volumes');

describe('what volumes cost', () => {
  it('is their size for each pod of a StatefulSet', () => {
    const [line] = volumesOf(statefulSet(2, '100Gi'), storageClass({ type: 'gp3' }));
    expect(line).toMatchObject({ item: 'chain/node data', count: [2, 2], each: [100, 100], cost: [19.04, 19.04] });
  });

  it('is their size for claims that stand for themselves, in whole GiB', () => {
    const claim = {
      kind: 'PersistentVolumeClaim',
      metadata: { namespace: 'chain', name: 'exports' },
      spec: { storageClassName: 'fast', resources: { requests: { storage: '1500Mi' } } },
    };
    const [line] = volumesOf(claim, storageClass({ type: 'gp3' }));
    expect(line).toMatchObject({ item: 'chain/exports', count: [1, 1], each: [2, 2] });
  });

  it('is their size for each pod that there may be, kept or not, where their number changes', () => {
    const spec = { storageClassName: 'fast', resources: { requests: { storage: '100Gi' } } };
    const volumes = [{ name: 'copy', ephemeral: { volumeClaimTemplate: { spec } } }];
    const metadata = { namespace: 'chain', name: 'serve' };
    const deployment = { kind: 'Deployment', metadata, spec: { template: { spec: { containers: [], volumes } } } };
    const scaleTargetRef = { kind: 'Deployment', name: 'serve' };
    const scaler = {
      kind: 'HorizontalPodAutoscaler',
      metadata,
      spec: { scaleTargetRef, minReplicas: 2, maxReplicas: 6 },
    };
    const [line] = volumesOf(deployment, scaler, storageClass({ type: 'gp3' }));
    expect(line).toMatchObject({ item: 'chain/serve copy', count: [2, 6], each: [100, 100] });
  });

  it('is what their storage class lets them do beyond what is free', () => {
    const lines = volumesOf(statefulSet(1, '10Gi'), storageClass({ type: 'gp3', iops: '6000', throughput: '250' }));
    expect(lines.map(({ price, each }) => [price, each[0]])).toEqual([
      ['ebs-gp3-gb-month', 10],
      ['ebs-gp3-iops-month', 3000],
      ['ebs-gp3-mib-per-second-month', 125],
    ]);
  });

  it('is known of classes of the cluster by their names, and refused where these say nothing', () => {
    expect(volumesOf(statefulSet(1, '10Gi', 'gp2'))[0]?.price).toBe('ebs-gp2-gb-month');
    expect(() => volumesOf(statefulSet(1, '10Gi', 'premium'))).toThrow('ebs-premium-gb-month has no price');
  });
});
