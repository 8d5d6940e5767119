import { persistentClaim, sharedClaim } from '../../../lib/k8s/persistent-claim';
import { providers } from '../../../lib/providers';
import { renderSystem } from '../workloads/system';

describe('a claim of its own', () => {
  it('is an object with one writer, and its volume names it', () => {
    const rendered = renderSystem(
      (chart) =>
        expect(persistentClaim(chart, 'export', { size: '10Gi' })).toEqual({
          kind: 'existing-claim',
          name: 'export',
          claimName: 'export',
        }),
      { provider: providers.eks },
    );
    expect(rendered.one('PersistentVolumeClaim', 'export')).toMatchObject({
      metadata: { namespace: 'relay' },
      spec: {
        accessModes: ['ReadWriteOncePod'],
        storageClassName: 'gp3-encrypted',
        resources: { requests: { storage: '10Gi' } },
      },
    });
  });

  it('is of the class that is named', () => {
    const rendered = renderSystem((chart) => persistentClaim(chart, 'export', { size: '1Gi', storageClass: 'slow' }));
    expect(rendered.one('PersistentVolumeClaim', 'export').spec?.storageClassName).toBe('slow');
  });
});

describe('a claim of many writers', () => {
  const spec = (storageClass?: string) =>
    renderSystem((chart) => sharedClaim(chart, 'objects', { size: '1Gi', storageClass })).one(
      'PersistentVolumeClaim',
      'objects',
    ).spec;

  it('is for pods of all nodes, where it names a class that lets them', () => {
    expect(spec('efs')).toMatchObject({ accessModes: ['ReadWriteMany'], storageClassName: 'efs' });
  });

  it('is for pods of one node, where there is one node', () => {
    expect(spec()).toMatchObject({ accessModes: ['ReadWriteOnce'] });
  });
});
